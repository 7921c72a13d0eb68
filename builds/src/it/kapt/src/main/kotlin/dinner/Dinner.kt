package dinner

import dev.weir.Flow
import dev.weir.Retry
import dev.weir.Task

data class Bill(val amount: Int, val guests: List<String>)

@Flow
open class Dinner(private val percent: Int) {
  @Task
  @Retry(maxRetries = 1)
  fun withTip(bill: Bill): Bill = bill.copy(amount = bill.amount + bill.amount * percent / 100)

  companion object {
    @Task
    @JvmStatic
    fun share(amount: Int, guests: Int): Int = amount / guests
  }
}
