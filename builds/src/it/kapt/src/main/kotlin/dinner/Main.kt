package dinner

fun main() {
  val flow = DinnerFlow(Dinner(10))
  val bill = flow.withTip(Bill(8000, listOf("Ada", "Grace")))
  val share = flow.share(8800, 0)
  val state = flow.run()
  println("${state.result(bill)}, ${state.failures()[0].inputs()}")
  val fixed = flow.replace(share, DinnerFlow.Share.Signature { amount, _ -> amount })
  println("I pay ${flow.run().result(fixed)}")
}
