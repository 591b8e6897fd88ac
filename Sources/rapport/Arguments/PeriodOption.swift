// Which orders the revenue of a report counts, as it is said on the command line.

import Analysis
import ArgumentParser
import Model
import Session

/// The option that chooses a period.
struct PeriodOption: ParsableArguments {
  @Option(
    name: .customLong("period"),
    help: .say(
      "The orders that revenue, shares and classes count: 12m (the usual), 2025, 2025Q3, “last year” or all.",
      "销售额、占比和分类统计哪段时间的订单：12m（默认）、2025、2025Q3、去年、上季度 或 all（全部）。",
      valueName: "period"))
  var text: String?

  /// The period, or another one where none is named.
  ///
  /// - Parameter today: The day from which “last year” is understood.
  /// - Throws: A failure that says what can be written.
  func period(
    on today: Day, orElse other: SalesPeriod = .usual
  ) throws(Failure) -> SalesPeriod {
    guard let text else { return other }
    guard let period = SalesPeriod(text, on: today) else {
      throw Failure.usage(
        "--period \(text) is no period: write 12m, 2025, 2025Q3, \"last year\" or all.",
        "--period \(text) 看不懂：请写 12m、2025、2025Q3、去年 或 all。")
    }
    return period
  }
}
