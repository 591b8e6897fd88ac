// What a book holds before and after an import, and what of the things that are there changes: an import tried on a
// copy of the book.

import Analysis
package import Model
package import Report

/// What an import would make of a book.
package struct ImportForecast: Sendable {
  /// The book as it is.
  private let before: Book
  /// The book as it would be.
  package private(set) var after: Book
  /// What would happen.
  private(set) var events: [Event] = []
  /// Why the book wouldn't take it; nil where it would.
  package private(set) var refusal: Refusal?

  /// Tries a command on a copy of a book.
  ///
  /// - Parameters:
  ///   - command: Nil changes nothing.
  ///   - issuer: What names new things; one for all imports that are tried one after the other.
  /// - Complexity: O(changes).
  package init(_ command: Command?, on book: Book, issuer: inout IDIssuer) {
    (before, after) = (book, book)
    guard let command else { return }
    switch book.decided(command, issuer: &issuer) {
    case .success(let decided): (events, after) = (decided.events, decided.book)
    case .failure(let refusal): if refusal != .nothingToDo { self.refusal = refusal }
    }
  }

  /// How many accounts, people and orders there are before and after, and what the orders add up to; one line.
  package var totals: Phrase {
    let counts: [(Phrase, Int, Int)] = [
      (Phrase("accounts", "客户"), before.accounts.rows.count, after.accounts.rows.count),
      (Phrase("people", "联系人"), before.people.rows.count, after.people.rows.count),
      (Phrase("order lines", "订单"), before.orders.rows.count, after.orders.rows.count),
    ]
    let deals = (before.opportunities.rows.count, after.opportunities.rows.count)
    let counted =
      counts + (deals == (0, 0) ? [] : [(Phrase("opportunities", "商机"), deals.0, deals.1)])
    var parts = counted.map { name, old, new in
      let change = old == new ? "\(new)" : "\(old) → \(new)"
      return Phrase("\(name.en) \(change)", "\(name.zh) \(change)")
    }
    let (old, new) = (Self.sum(before), Self.sum(after))
    let sum = new.exact(in: after.settings.currency)
    let change = old == new ? sum : "\(old.exact(in: before.settings.currency)) → \(sum)"
    parts.append(Phrase("their amounts \(change)", "订单金额 \(change)"))
    let apart = Uncounted(of: after)
    if !apart.isEmpty {
      parts.append(Phrase("not counted \(apart.amounts.en)", "未计入 \(apart.amounts.zh)"))
    }
    return Phrase(
      "The book then: \(parts.map(\.en).joined(separator: ", ")).",
      "导入后：\(parts.map(\.zh).joined(separator: "，"))。")
  }

  /// What all orders of a book that can be added up come to.
  private static func sum(_ book: Book) -> Money {
    let rates = book.rates
    return book.orders.rows.values.reduce(Money.zero) {
      $0 + (rates.counted($1)?.amount ?? .zero)
    }
  }
}

extension IDIssuer {
  /// Names things for a trial: no journal has the highest device, and nothing that is named so outlives the trial.
  package static var forTrial: IDIssuer { IDIssuer(device: .max) }
}

extension ImportForecast {
  /// A field of a thing that is there already and gets another value.
  private struct Correction: Sendable {
    let name: String
    let field: Phrase
    let old: Phrase
    let new: Phrase
  }

  /// The things that are there already and get other values: which, and what from what to what. The first are
  /// named, all are counted.
  package func corrections(today: Day, most: Int = 30) -> ReportSection {
    var named: [Correction] = []
    var count = 0
    for case .changed(let id, let attribute, let value) in events
    where before.contains(id, attribute.kind) {
      count += 1
      guard named.count < most else { continue }
      let old = before.value(of: attribute, in: id)
      named.append(
        Correction(
          name: before.title(of: id, attribute.kind), field: attribute.name,
          old: before.words(for: old, in: attribute, of: id, today: today),
          new: after.words(for: value, in: attribute, of: id, today: today)))
    }
    var section = ReportSection(
      "changes", heading: Phrase("What is in the book and changes", "簿中已有、将会改动的"),
      columns: [
        ReportColumn("name", Phrase("Name", "名称"), room: 20, least: 12, most: 30) { [named] in
          ReportCell(.text(named[$0].name))
        },
        ReportColumn("field", Phrase("Field", "字段"), room: 14, least: 8) { [named] in
          ReportCell(.words(named[$0].field))
        },
        ReportColumn("old", Phrase("From", "原来"), room: 18, least: 10, most: 30) { [named] in
          ReportCell(.words(named[$0].old), .muted)
        },
        ReportColumn("new", Phrase("To", "改为"), least: 10) { [named] in
          ReportCell(.words(named[$0].new))
        },
      ], count: named.count
    ) { ReportRow(id: String($0)) }
    if count > named.count {
      let rest = count - named.count
      section.notes = [ReportLine(Phrase("… and \(rest) more.", "……另有 \(rest) 项。"))]
    }
    return section
  }

  /// The first things of a kind that come in or change, as they were read.
  func firstRows(of kind: Kind, today: Day, most: Int = 5) -> ReportSection {
    var order: [EntityID] = []
    var values: [EntityID: [Phrase]] = [:]
    for case .changed(let id, let attribute, let value) in events where attribute.kind == kind {
      if values[id] == nil {
        guard order.count < most else { continue }
        order.append(id)
        values[id] = []
      }
      let words = after.words(for: value, in: attribute, of: id, today: today)
      guard words.en != after.title(of: id, kind) else { continue }
      values[id, default: []].append(
        Phrase("\(attribute.name.en): \(words.en)", "\(attribute.name.zh)：\(words.zh)"))
    }
    let rows = order.enumerated().map { index, id in
      let title = after.title(of: id, kind)
      return (
        name: title.isEmpty ? "\(index + 1)." : title,
        values: (values[id] ?? []).joined(" · ", " · ")
      )
    }
    var section = ReportSection(
      "first", heading: Phrase("The first rows as they were read", "前几行读作"),
      columns: [
        ReportColumn("name", Phrase("Name", "名称"), room: 22, least: 12, most: 30) {
          ReportCell(.text(rows[$0].name))
        },
        ReportColumn("values", Phrase("Fields", "各字段"), wraps: true) {
          ReportCell(.words(rows[$0].values), .muted)
        },
      ], count: rows.count
    ) { ReportRow(id: String($0)) }
    section.hasHeadings = false
    return section
  }
}
