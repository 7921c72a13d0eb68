package dinner;

import dev.weir.Flow;
import dev.weir.Task;
import lombok.RequiredArgsConstructor;

@Flow
@RequiredArgsConstructor
class Dinner {
  private final int percent;

  @Task
  static Bill bill(int amount, int guests) {
    return Bill.builder().amount(amount).guests(guests).build();
  }

  @Task
  Bill withTip(Bill bill) {
    int amount = bill.getAmount() + bill.getAmount() * percent / 100;
    return new Bill(amount, bill.getGuests());
  }
}
