// The channel for the command line: white space, links, groups and end customers, as text and as JSON.

package import Analysis
package import Model

extension ListReport {
  /// The cells of the white space that something is known about, account by account, and in JSON all
  /// of the channel.
  ///
  /// JSON: `{whiteSpace: {open, unknown, cells: [{account product supplier competitor ours spend open
  /// until contradicted}]}, links: [{from to product volume unit amount}], groups: [{name revenue share accounts}],
  /// endCustomers: {sales unknown share accounts: [{name sales unknown share}]}}`. `whiteSpace.unknown`
  /// counts the cells of all accounts and product lines whose open amount is not known, as the screen
  /// does; `cells` holds those that something is known about; a cell is contradicted
  /// where the register names somebody else, or nobody, though the account bought from us.
  package static func channel(
    _ channel: Channel, _ ties: AccountTies, of book: Book, portfolio: Portfolio,
    language: Language
  ) -> ListReport {
    let cells = portfolio.rows.flatMap { channel.space.cells[$0.id] ?? [] }
    let header = [
      Kind.account.name, Supply.Field.product.name, Supply.Field.source.name,
      Phrase("From us", "向我们买"), Supply.Field.spend.name, Phrase("Open", "空白"),
      Supply.Field.until.name,
    ]
    let rows = cells.map { cell in
      [
        book.title(of: cell.account, .account), cell.product,
        cell.supplier.sign + " " + cell.supplier.name(language),
        (cell.contradiction == nil ? "" : SupplyCell.contradictionSign + " ") + cell.ours.grouped,
        cell.spend?.grouped ?? "?", cell.open?.grouped ?? "?", cell.until?.description ?? "",
      ]
    }
    let (open, unknown) = (
      channel.space.open, channel.space.unknown(accounts: portfolio.rows.count)
    )
    let json = JSONValue.record([
      "whiteSpace": .record([
        "open": .money(open.sum), "unknown": .int(unknown),
        "cells": .array(cells.map { record($0, book) }),
      ]),
      "links": .array(book.channels.sorted.map { record($0, book) }),
      "groups": .array(ties.groups.map { record($0, book, portfolio) }),
      "endCustomers": ends(channel, book),
    ])
    return ListReport(header: header, rows: rows, json: json)
  }

  private static func record(_ cell: SupplyCell, _ book: Book) -> JSONValue {
    let competitor: String? = if case .competitor(let name) = cell.supplier { name } else { nil }
    return .record([
      "account": .string(book.title(of: cell.account, .account)),
      "product": .string(cell.product), "supplier": .string(cell.supplier.tag),
      "competitor": .filled(competitor ?? ""), "ours": .money(cell.ours),
      "spend": .money(cell.spend), "open": .money(cell.open), "until": .day(cell.until),
      "contradicted": .bool(cell.contradiction != nil),
    ])
  }

  private static func record(_ link: ChannelLink, _ book: Book) -> JSONValue {
    .record([
      "from": .optional(link.from.map { book.title(of: $0, .account) }),
      "to": .optional(link.to.map { book.title(of: $0, .account) }),
      "product": .filled(link.product), "volume": .money(link.volume),
      "unit": .filled(link.unit), "amount": .money(link.amount),
    ])
  }

  private static func record(
    _ group: AccountGroup, _ book: Book, _ portfolio: Portfolio
  ) -> JSONValue {
    .record([
      "name": .string(book.title(of: group.head, .account)), "revenue": .money(group.revenue),
      "share": .fraction(group.revenue.fraction(of: portfolio.total)),
      "accounts": .array(group.members.map { .string(book.title(of: $0, .account)) }),
    ])
  }

  private static func ends(_ channel: Channel, _ book: Book) -> JSONValue {
    let total = channel.ends.total
    return .record([
      "sales": .money(total.sales), "unknown": .money(total.unknown),
      "share": .fraction(total.share),
      "accounts": .array(
        channel.unclear.compactMap { id in
          channel.ends.accounts[id].map { sums in
            .record([
              "name": .string(book.title(of: id, .account)), "sales": .money(sums.sales),
              "unknown": .money(sums.unknown), "share": .fraction(sums.share),
            ])
          }
        }),
    ])
  }
}
