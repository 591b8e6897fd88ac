// The channel: who supplies what, who sells on to whom, who belongs to whom, and who uses the goods in
// the end; of the whole book, or of one account.

import Analysis
import Model

extension BookReport {
  /// The channel of the book or of an account.
  ///
  /// - Complexity: O(the register + links + groups) once the analysis knows the channel.
  static func channel(of analysis: BookAnalysis, about account: EntityID?) -> BookReport {
    var report = BookReport(.channel, about: account)
    report.arithmetic = {
      ChannelWords(analysis).arithmetic(of: $0, account: account ?? $0.account)
    }
    guard let account else {
      report.sections = wholeChannel(of: analysis)
      return report
    }
    guard analysis.book.accounts[account] != nil else {
      report.instead = [
        ReportLine(Phrase("This account is gone: Tab shows the book.", "这个客户已删除：按 Tab 看整本。"))
      ]
      return report
    }
    report.sections = [.supply(of: account, in: analysis)] + chains(of: account, in: analysis)
    if let group = analysis.ties.group(of: account) {
      report.sections.append(
        .groups(
          Phrase("Its group: upward and sideways", "所属集团：上级与兄弟公司"), [group],
          withMembers: true, in: analysis))
    }
    if let sums = analysis.channel.ends.accounts[account] {
      report.sections.append(end(of: account, ChannelWords.ends(sums)))
    }
    return report
  }

  /// The register, the links, the groups and the unknown end customers of the book.
  private static func wholeChannel(of analysis: BookAnalysis) -> [ReportSection] {
    [
      .supply(in: analysis), .links(in: analysis.book),
      .groups(
        Phrase("Groups, with the revenue of all their accounts", "集团，含全部成员的销售额"),
        analysis.ties.groups, withMembers: false, in: analysis),
    ]
      + BookReport.ends(of: analysis).sections.map { section in
        var section = section
        section.heading = Phrase("Who uses it in the end", "最终谁在用")
        section.notes = [ReportLine(ChannelWords.ends(analysis.channel.ends.total))]
        return section
      }
  }

  /// Whom an account buys from, and whom it sells on to.
  private static func chains(
    of account: EntityID, in analysis: BookAnalysis
  ) -> [ReportSection] {
    let (tree, book) = (analysis.ties.tree, analysis.book)
    var above = ReportSection.chain(
      "above", Phrase("Whom it buys our goods from", "从谁那里进我们的货"),
      tree.nodes(from: account, going: .up), sign: "↑", in: book)
    if above.count == 0 {
      let buys = analysis.channel.ends.accounts[account] != nil
      above.notes = [
        ReportLine(
          buys
            ? Phrase("Straight from us.", "直接向我们采购。") : Phrase("Nobody is entered.", "还没有登记。"))
      ]
    }
    var below = ReportSection.chain(
      "below", Phrase("Whom it sells on to", "再卖给谁"), tree.nodes(from: account, going: .down),
      sign: "↳", in: book)
    if below.count == 0 {
      let isEnd = book.accounts[account]?.position == .end
      below.notes = [
        ReportLine(
          isEnd
            ? Phrase("It is the end customer.", "这家自己就是最终用户。")
            : Phrase("Nobody knows yet: to whom did it sell?", "还不知道这家把货卖给了谁。"))
      ]
    }
    below.addition = (
      ReportRow(id: "+channel", fix: .add(.channel)),
      Phrase("add whom it sells on to (a)", "记一条去向（a）")
    )
    return [above, below]
  }

  /// Who uses the goods of an account in the end, in a sentence.
  private static func end(of account: EntityID, _ words: Phrase) -> ReportSection {
    let column = ReportColumn("end", Phrase("End customer", "最终用户"), wraps: true) { _ in
      ReportCell(.words(words))
    }
    var section = ReportSection(
      "ends", heading: Phrase("Who uses it in the end", "最终谁在用"), columns: [column], count: 1
    ) { _ in ReportRow(id: "ends", account: account) }
    section.hasHeadings = false
    return section
  }
}

extension ReportSection {
  /// So many product lines of the book are listed that nothing is known about at an account.
  private static let unknownLines = 12

  /// What is known of who supplies what, account by account.
  static func supply(in analysis: BookAnalysis) -> ReportSection {
    let (space, book) = (analysis.channel.space, analysis.book)
    let cells = analysis.portfolio.rows.flatMap { space.cells[$0.id] ?? [] }
    var section = ReportSection(
      "cells", heading: Phrase("Who supplies what", "由谁供货"),
      columns: SupplyLine.columns(of: cells.map { SupplyLine($0) }, in: analysis, isWhole: true),
      count: cells.count
    ) { SupplyLine(cells[$0]).row }
    let unknown = space.unknown(accounts: analysis.portfolio.rows.count)
    let sum = ReportLine(ChannelWords.sum(space.open.sum, unknown, book), .plain)
    section.notes =
      [sum]
      + cells.compactMap { cell in
        cell.contradictionWords.map { words in
          let place = "\(book.title(of: cell.account, .account)), \(cell.product): "
          return ReportLine(Phrase(place + words.en, place + words.zh), .warning)
        }
      }
    return section
  }

  /// Who supplies an account: what is known, then the product lines of the book that nothing is known
  /// about there.
  static func supply(of account: EntityID, in analysis: BookAnalysis) -> ReportSection {
    let (space, book) = (analysis.channel.space, analysis.book)
    let cells = space.cells[account] ?? []
    let known = Set(cells.map(\.line))
    let rest = space.lines.filter { !known.contains($0.key) }
    let lines =
      cells.map { SupplyLine($0) }
      + rest.prefix(unknownLines).map { SupplyLine(unknown: $0, account) }
    let name = book.title(of: account, .account)
    var section = ReportSection(
      "cells", heading: Phrase("Who supplies \(name)", "\(name)由谁供货"),
      columns: SupplyLine.columns(of: lines, in: analysis, isWhole: false), count: lines.count
    ) { lines[$0].row }
    section.addition = (
      ReportRow(id: "+supply", fix: .add(.supply)),
      Phrase("register who supplies a product line (a)", "登记一条产品线由谁供（a）")
    )
    let more = rest.count - unknownLines
    if more > 0 {
      section.notes = [
        ReportLine(Phrase("and \(more) more product lines of the book", "另有 \(more) 条产品线"))
      ]
    }
    let (open, unknown) = (space.open(of: account).sum, space.unknown(of: account))
    section.notes.append(ReportLine(ChannelWords.sum(open, unknown, book), .plain))
    return section
  }
}

/// A row of the supply register: what is known of a product line at an account, or that nothing is.
private struct SupplyLine: Sendable {
  /// The account.
  let account: EntityID
  /// The key of the product line.
  let line: String
  /// The product line, as it is written.
  let product: String
  /// What is known; nil where nothing is.
  let cell: SupplyCell?

  /// What is known.
  init(_ cell: SupplyCell) {
    (account, line, product, self.cell) = (cell.account, cell.line, cell.product, cell)
  }

  /// That nothing is known.
  init(unknown line: WhiteSpace.Line, _ account: EntityID) {
    (self.account, self.line, product, cell) = (account, line.key, line.name, nil)
  }

  /// What the keys act on: the row of the register, or a new one.
  var row: ReportRow {
    let fix: QuickFix = cell?.entry.map { .fill(.supply(.source), of: $0) } ?? .add(.supply)
    return ReportRow(id: "line-" + (cell?.entry?.description ?? line), account: account, fix: fix)
  }

  /// Who supplies it.
  private var supplier: Supplier { cell?.supplier ?? .unknown }

  /// The product line, who supplies it, for how much, and until when.
  static func columns(
    of lines: [SupplyLine], in analysis: BookAnalysis, isWhole: Bool
  ) -> [ReportColumn] {
    let (book, today) = (analysis.book, analysis.today)
    let cell = { @Sendable (place: Int) in lines[place].cell }
    let contradiction = ReportColumn("contradiction", Phrase("Note", "提示"), place: .detail) {
      ReportCell(.optional(cell($0)?.contradictionWords) { .words($0) }, .warning)
    }
    return [
      .account("account", Kind.account.name, place: isWhole ? .printed : .data, in: book) {
        lines[$0].account
      },
      ReportColumn("product", Supply.Field.product.name) { ReportCell(.text(lines[$0].product)) },
      ReportColumn("supplier", Supply.Field.source.name, room: 12, least: 11, most: 22) {
        let (sign, supplier) = (lines[$0].supplier.sign, lines[$0].supplier)
        return ReportCell(
          .tag(supplier.tag), Phrase("\(sign) \(supplier.name.en)", "\(sign) \(supplier.name.zh)"),
          ReportTone(supplier))
      },
      .data("competitor") { .optional(lines[$0].supplier.competitor) { .text($0) } },
      ReportColumn(
        "ours", Phrase("From us", "向我们买"), isBrief: true, room: 10, isNumber: true, rank: 2
      ) {
        let (ours, isDisputed) = (cell($0)?.ours ?? .zero, cell($0)?.contradiction != nil)
        let words = (isDisputed ? SupplyCell.contradictionSign + " " : "") + ours.grouped
        return ReportCell(
          .money(ours), Phrase(verbatim: words),
          brief: Phrase(verbatim: ours == .zero ? "–" : ours.grouped), .muted)
      },
      .amount("spend", Supply.Field.spend.name, short: Phrase("Spends", "总采购"), rank: 2) {
        cell($0)?.spend
      },
      .amount("open", Phrase("Open", "空白"), rank: 0) { cell($0)?.open },
      ReportColumn(
        "until", Supply.Field.until.name, short: Phrase("Contract", "合同到期"), room: 12, rank: 1,
        folds: true
      ) {
        let (until, end) = (cell($0)?.until, cell($0)?.end(from: today))
        let words = until.map { ((end?.sign ?? "") + " " + $0.description).trimmed } ?? ""
        return ReportCell(
          .optional(until) { .day($0) }, brief: Phrase(verbatim: words),
          end?.sign.isEmpty == false ? .warning : .muted)
      },
      .data("contradicted") { .truth(cell($0)?.contradiction != nil) },
    ] + (isWhole ? [] : [contradiction])
  }
}

extension ReportColumn {
  /// An amount of which nothing may be known.
  fileprivate static func amount(
    _ key: String, _ heading: Phrase, short: Phrase? = nil, rank: Int,
    _ amount: @escaping @Sendable (Int) -> Money?
  ) -> ReportColumn {
    ReportColumn(key, heading, short: short, room: 11, isNumber: true, rank: rank) {
      let amount = amount($0)
      let isOpen = rank == 0 && (amount ?? .zero) > .zero
      return ReportCell(
        .optional(amount) { .money($0) }, Phrase(verbatim: amount?.grouped ?? "?"),
        isOpen ? .warning : .muted)
    }
  }
}
