// The state of the whole screen: what is selected, which pane has the keys, what lies on top.
// It is a value; `update` gives the next one, `render` draws it, and neither touches the world.

import Analysis
package import Drawing
package import Model

/// Everything that the screen shows, as a value.
package struct Workbench: Sendable {
  /// What the screens can see.
  package internal(set) var context: Context
  /// The pane that gets the keys.
  package internal(set) var focus = Pane.accounts
  /// Whether that pane has the whole screen.
  package internal(set) var isZoomed = false
  /// How the map is drawn.
  package internal(set) var mapView = MapView.roles
  /// The account that all panes are about.
  package internal(set) var account: EntityID?
  /// The person or the empty role that is selected on the map.
  package internal(set) var spot: MapSpot?
  /// The row that is selected among the questions.
  package internal(set) var questionRow = 0
  /// The filter over the accounts.
  package internal(set) var filter: AccountFilter?
  /// All accounts, in the order of the list.
  var wholeRoster: [EntityID] = []
  /// At which place of the whole list each account stands.
  var rosterRanks = LazyValue { EntityIndex() }
  /// The accounts that the list shows, in its order.
  package internal(set) var roster: [EntityID] = []
  /// By what the list is ordered.
  package internal(set) var rosterOrder = RosterOrder.revenue
  /// The index of the first account on the screen.
  package internal(set) var rosterTop = 0
  /// The themes that the person can choose from.
  package internal(set) var themes: [Theme]
  /// The screens on top, the topmost last.
  package internal(set) var layers: [any Layer] = []
  /// What the person should know, until the next key.
  package internal(set) var notice: Notice?
  /// What is being written in the person's editor.
  var notesInEditor: NotesPlace?
  /// What was written there and is not on the disk.
  package internal(set) var unsavedNotes: [UnsavedNote] = []
  /// Which of it the book was just asked to save.
  var notesBeingSaved: NotesPlace?
  /// Where the person was before the filter, to which Esc leads back; nil once something was chosen by it.
  var placeBeforeFilter: PanePlace?

  /// Opens the workbench on a context, with the first account selected.
  package init(context: Context, themes: [Theme] = []) {
    self.context = context
    self.themes = themes
    refreshRoster()
    select(roster.first)
  }

  /// The person who is selected on the map, if it is one.
  package var person: EntityID? {
    if case .person(let id) = spot { id } else { nil }
  }

  /// Whether a key would now be text.
  package var takesText: Bool {
    layers.last?.scope.takesText ?? (filter?.isOpen ?? false)
  }

  /// The scope whose keys work now.
  package var scope: Scope {
    if let layer = layers.last { return layer.scope }
    return filter?.isOpen == true ? .filter : focus.scope
  }

  /// How the screen is divided now.
  var layout: Layout { Layout(size: context.size, focus: focus, isZoomed: isZoomed) }
}
