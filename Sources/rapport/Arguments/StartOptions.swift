// The options of the start of the workbench: what it opens with.

import ArgumentParser
import Session

/// Whether the workbench opens where it was left, and on the morning's page.
struct StartOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: .say(
      "Open where you left, and remember where you leave; without: at the first account.",
      "从上次离开的地方开始，并记住离开时的位置；不用则从第一个客户开始。"))
  var place: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: .say(
      "Open on whom to call today, at the day's first start.", "当天第一次打开时，先显示今天该联系谁。"))
  var morning: Bool?
}
