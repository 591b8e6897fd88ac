// A person's card as a report: for the command line and for scripts.

import Analysis
package import Model

extension PersonCard {
  /// The card as a report: the person's fields as facts for scripts, and a table for each part, without the rows
  /// that only add something.
  package var report: BookReport {
    var report = BookReport(called: head)
    report.summary = [ReportLine(gist)]
    report.facts = facts
    report.sections = parts.map(section)
    return report
  }

  /// What stands under the same keys in the list of people.
  private var facts: [ReportFact] {
    [
      ReportFact("id", .text(person.id.description)),
      ReportFact("account", .text(book.accountName(person.account))),
      ReportFact("name", .text(person.name)), ReportFact("title", .filled(person.title)),
      ReportFact("role", .optional(person.role) { .tag($0.rawValue) }),
      ReportFact("roleProposed", .truth(person.isRoleProposed)),
      ReportFact("stance", .optional(person.stance) { .tag($0.rawValue) }),
      ReportFact("influence", .optional(person.influence) { .count($0) }),
      ReportFact("coverage", .tag(book.coverage(of: person).rawValue)),
      ReportFact(
        "lastContact", .optional(book.lastContact(with: person.id, by: today)) { .day($0) }),
      ReportFact("phones", .list(person.allPhones.map { .text($0.value) })),
      ReportFact("emails", .list(person.allEmails.map { .text($0.value) })),
      ReportFact("wechat", .filled(person.wechat)),
    ]
  }

  /// A part as a table: what a row is about, what it says, and what stands below it.
  private func section(_ part: Part) -> ReportSection {
    let rows = part.rows.filter { row in
      if case .adding = row.subject { false } else { true }
    }
    var section = ReportSection(
      part.matter.rawValue, heading: part.matter.heading,
      columns: [
        .data("id") { .optional(rows[$0].thing) { .text($0.id.description) } },
        .value("what", Phrase("What", "项目")) { .words(rows[$0].mark) },
        ReportColumn("text", Phrase("Text", "内容"), wraps: true) {
          ReportCell(.words(rows[$0].text), rows[$0].tone)
        },
        .value("more", Phrase("More", "补充")) { .words(rows[$0].more.joined("; ", "；")) },
      ], count: rows.count
    ) {
      ReportRow(id: "\(part.matter.rawValue) \($0)", account: person.account, person: person.id)
    }
    section.hidesWhenEmpty = true
    section.hasHeadings = false
    return section
  }
}

extension PersonCard.Row {
  /// The thing that it is about, where that is not the person.
  fileprivate var thing: ReportTarget? {
    if case .thing(let target) = subject { target } else { nil }
  }
}

extension PersonCard {
  /// The card as a page to print or to read.
  package func document(in language: Language) -> SheetDocument {
    let summary = SheetDocument.Section(
      heading: Matter.standing.heading(language), blocks: [.paragraph(gist(language))])
    let sections = parts.map { part in
      SheetDocument.Section(
        heading: part.matter.heading(language),
        blocks: part.rows.compactMap { $0.block(language) })
    }
    return SheetDocument(
      language: language, title: head(language),
      sections: (parts.isEmpty ? [summary] : sections).filter { !$0.blocks.isEmpty })
  }
}

extension PersonCard.Row {
  /// The row on a page; nil for one that only adds something.
  fileprivate func block(_ language: Language) -> SheetDocument.Block? {
    if case .adding = subject { return nil }
    let (mark, text) = (mark(language), text(language))
    let isSign = !mark.contains { $0.isLetter || $0.isNumber }
    guard !more.isEmpty || isSign else { return .field(label: mark, text: text) }
    let start = mark.isEmpty ? "" : mark + (isSign ? " " : Phrase(": ", "：")(language))
    return .item(start + text, notes: more.map { $0(language) })
  }
}
