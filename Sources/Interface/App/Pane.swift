// The three panes and how they share the screen at every size.

package import Drawing
import Model

/// One of the three panes.
package enum Pane: Int, CaseIterable, Hashable, Sendable {
  /// The accounts.
  case accounts
  /// The influencer map of the selected account.
  case map
  /// The questions and needs of the selected person.
  case questions

  /// What it is called where room is short.
  var name: Phrase {
    switch self {
    case .accounts: Phrase("Accounts", "客户")
    case .map: Phrase("Map", "影响力图")
    case .questions: Phrase("Questions", "问题")
    }
  }

  /// The keys that work in it.
  package var scope: Scope {
    switch self {
    case .accounts: .accounts
    case .map: .map
    case .questions: .questions
    }
  }
}

/// Where the panes stand.
///
/// Three columns where each pane is as wide as it is beside the list on a screen of 120 columns, which is from 200
/// on; the list beside two stacked panes from 100, the list beside one pane from 60, one pane below that or below
/// 12 rows; a zoomed pane has all the room. So a larger screen never shows less of a row.
package struct Layout: Equatable, Sendable {
  /// The rectangle of each pane that is on the screen.
  package let panes: [Pane: Rect]
  /// What is between the title line and the two lines at the foot.
  package let body: Rect
  /// The title line.
  package let title: Rect
  /// The line for notices.
  package let notice: Rect
  /// The hint line.
  package let hints: Rect

  /// The smallest screen that the workbench can be used on.
  package static let smallest = Size(columns: 20, rows: 5)

  /// Divides a screen.
  package init(size: Size, focus: Pane, isZoomed: Bool) {
    let screen = Rect(size)
    title = screen.top(1)
    hints = screen.bottom(1)
    notice = size.footRows > 1 ? screen.dropBottom(1).bottom(1) : hints
    body = screen.dropTop(1).dropBottom(size.footRows)
    panes = Layout.panes(in: body, focus: focus, isZoomed: isZoomed)
  }

  /// Divides the body among the panes.
  private static func panes(in body: Rect, focus: Pane, isZoomed: Bool) -> [Pane: Rect] {
    guard !isZoomed, body.columns >= 60, body.rows >= 8 else { return [focus: body] }
    if body.columns >= 200 {
      let list = body.columns * 3 / 10
      let rest = body.dropLeft(list)
      let map = rest.columns / 2
      return [.accounts: body.left(list), .map: rest.left(map), .questions: rest.dropLeft(map)]
    }
    if body.columns >= 100 {
      let list = body.columns * 2 / 5
      let rest = body.dropLeft(list)
      let map = rest.rows / 2
      return [.accounts: body.left(list), .map: rest.top(map), .questions: rest.dropTop(map)]
    }
    let list = body.columns * 9 / 20
    let other: Pane = focus == .questions ? .questions : .map
    return [.accounts: body.left(list), other: body.dropLeft(list)]
  }
}
