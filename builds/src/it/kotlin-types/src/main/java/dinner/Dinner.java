package dinner;

import dev.weir.Flow;
import dev.weir.Task;
import java.util.List;

@Flow
public class Dinner {
  private Dinner() {}

  @Task
  static Bill withTip(Bill bill, int percent) {
    return new Bill(bill.getAmount() + bill.getAmount() * percent / 100, bill.getGuests());
  }

  @Task
  static int share(Bill bill) {
    return bill.getAmount() / bill.getGuests().size();
  }
}
