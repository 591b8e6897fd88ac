// The columns that the reports about accounts share.

import Analysis
import Method
import Model

extension ReportColumn {
  /// The class that counts.
  ///
  /// - Parameter marked: Whether the printed letter says that the person chose it.
  static func standing(
    marked: Bool = true, _ row: @escaping @Sendable (Int) -> Portfolio.Row
  ) -> ReportColumn {
    ReportColumn(
      "class", Account.Field.standing.name, short: Phrase("Class", "类别"), room: 5, least: 2
    ) {
      let (standing, letter) = (row($0).standing, row($0).markedLetter)
      return ReportCell(
        .optional(standing) { .tag($0.letter) },
        Phrase(verbatim: (marked ? letter : standing?.letter) ?? ""),
        brief: Phrase(verbatim: letter ?? "·"), .standing(standing))
    }
  }

  /// Whether the orders warn of something, as a sign.
  static func warning(
    rank: Int, _ row: @escaping @Sendable (Int) -> Portfolio.Row
  ) -> ReportColumn {
    ReportColumn("warning", Phrase("!", "!"), room: 2, place: .graphic, rank: rank) {
      let sign = row($0).warning.flatMap { $0.severity == nil ? nil : $0.state.sign }
      return ReportCell(.none, Phrase(verbatim: sign ?? ""), row($0).warningTone)
    }
  }

  /// The letter of a class, or a dot.
  static func letter(
    _ heading: Phrase = Phrase("Class", "类别"),
    _ standing: @escaping @Sendable (Int) -> AccountClass?
  ) -> ReportColumn {
    ReportColumn("class", heading, room: 5, least: 2) {
      let standing = standing($0)
      return ReportCell(
        .optional(standing) { .tag($0.letter) }, Phrase(verbatim: standing?.letter ?? "·"),
        .standing(standing))
    }
  }

  /// The name of an account, where there is one.
  static func account(
    _ key: String = "name", _ heading: Phrase = Phrase("Account", "客户"), short: Phrase? = nil,
    least: Int? = nil, place: Place = .line, in book: Book,
    _ account: @escaping @Sendable (Int) -> EntityID?
  ) -> ReportColumn {
    let namesakes = LazyValue { book.namesakes }
    var column = ReportColumn(key, heading, short: short, least: least, place: place) { row in
      let account = account(row)
      let value = ReportValue.optional(account) { .text(book.title(of: $0, .account)) }
      let brief = account.flatMap {
        namesakes.value.contains($0) ? nil : Phrase(verbatim: book.spokenName(of: $0))
      }
      return ReportCell(value, brief: brief)
    }
    column.hasShortForm = true
    return column
  }

  /// The orders of the last twelve months as small bars.
  static func months(rank: Int, _ amounts: @escaping @Sendable (Int) -> [Money]) -> ReportColumn {
    ReportColumn("months", Phrase("12 months", "近12个月"), room: 12, place: .graphic, rank: rank) {
      let amounts = amounts($0)
      let highest = amounts.max() ?? .zero
      return .bars(amounts.map { $0.fraction(of: highest) }, .accent)
    }
  }

  /// How much more or less was bought than before.
  static func change(
    _ key: String, _ heading: Phrase, rank: Int,
    _ trend: @escaping @Sendable (Int) -> Portfolio.Trend?
  ) -> ReportColumn {
    ReportColumn(key, heading, isBrief: true, room: 7, isNumber: true, rank: rank, sortsDown: false)
    {
      let (trend, change) = (trend($0), trend($0)?.change)
      return ReportCell(
        .optional(change) { .fraction($0) }, Phrase(verbatim: change?.signedPercent ?? ""),
        brief: Phrase(verbatim: change?.arrowed ?? "–"),
        change == nil ? .muted : trend?.isFall == true ? .warning : .plain)
    }
  }
}

extension ReportCell {
  /// A share with one decimal.
  static func tenths(_ share: Double) -> ReportCell {
    ReportCell(.fraction(share), Phrase(verbatim: share.percentWithTenths))
  }

  /// A fixed choice by its name; for scripts its tag, which doesn't change.
  ///
  /// - Parameter none: What is said where nothing was chosen.
  static func choice<Word: Choice>(
    _ choice: Word?, none: Phrase = Phrase(verbatim: "")
  ) -> ReportCell {
    var cell = ReportCell(.optional(choice) { .tag($0.rawValue) }, choice?.name ?? none)
    cell.rank = choice.flatMap { Array(Word.allCases).firstIndex(of: $0) }
    return cell
  }

  /// Somebody's role by its name, marked where it is only proposed; for scripts its tag.
  static func role(of person: Person?) -> ReportCell {
    var cell = ReportCell(
      .optional(person?.role) { .tag($0.rawValue) }, person?.roleName ?? Phrase(verbatim: ""))
    cell.rank = person?.role.flatMap(Role.allCases.firstIndex)
    return cell
  }
}

extension Portfolio.Row {
  /// How serious what its orders warn of is.
  var warningTone: ReportTone { ReportTone(warning?.severity) }
}
