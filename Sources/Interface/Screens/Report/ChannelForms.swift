// The forms behind the pages of the channel: a row of the supply register, a link to whom an account
// sells on to, an order line without an end customer.

import Analysis
import Method
import Model
import Report

/// Opens the form that a row of a channel page is made of.
struct ChannelForms {
  /// What can be seen.
  let context: Context

  /// The form that changes what a row shows, or adds it where nothing is registered yet.
  func form(for row: ReportRow?, account: EntityID?) -> FormRequest? {
    switch row?.fix {
    case .fill(let attribute, let id):
      FormRequest.editing(id, attribute.kind, in: context.book, focus: attribute)
    case .add: adding(at: row, account: account, about: line(of: row))
    case nil: nil
    }
  }

  /// The form that adds what belongs where a row is: a link on a row of the chain, else a row of the
  /// register.
  ///
  /// - Parameter line: The product line that stands in it at first; none when another one is added.
  func adding(at row: ReportRow?, account: EntityID?, about line: String = "") -> FormRequest? {
    guard let account, context.book.accounts[account] != nil else { return nil }
    switch row?.fix {
    case .add(.channel), .fill(.channel, _):
      return FormRequest.adding(
        .channel, given: [.channel(.from): .entity(account)],
        about: context.book.title(of: account, .account))
    case .add, .fill, nil:
      return FormRequest.adding(
        .supply, given: [.supply(.account): .entity(account)],
        start: [.supply(.product): Value(text: line)],
        about: context.book.title(of: account, .account))
    }
  }

  /// The product line that a row is about; empty when it is about none.
  private func line(of row: ReportRow?) -> String {
    context.channel.space.lines.first { row?.id == "line-" + $0.key }?.name ?? ""
  }

  /// The form of the latest order line of an account that names no end customer.
  func unclear(of account: EntityID?) -> FormRequest? {
    guard let account, let line = context.analysis.unclearLines(of: account).first else {
      return nil
    }
    return FormRequest.editing(line.id, .order, in: context.book, focus: .order(.endCustomer))
  }
}
