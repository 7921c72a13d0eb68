package dinner;

import dev.weir.Flow;
import dev.weir.Task;
import java.util.List;

@Flow
class Dinner {
  @Task
  static Tip tip(List<Tip> tips) {
    return tips.get(0);
  }

  @Task
  static Bill withTip(Bill bill, Tip tip) {
    return Bill.of(bill.amount() + bill.amount() * tip.percent() / 100);
  }
}
