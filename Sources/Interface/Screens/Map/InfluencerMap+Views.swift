// The views of the map: which page or canvas each puts into a pane, and where the movement keys lead in it.

package import Drawing

extension InfluencerMap {
  /// Draws a view inside a pane, scrolled so that the selected spot is in view.
  ///
  /// Nothing outside `rect` changes. With the focus, the hidden cursor stands at the selected
  /// spot, where a screen reader looks. An account without people shows its roles in every view,
  /// and boxes give way to an outline in a pane under 60 columns or 10 rows.
  package func draw(
    into frame: inout Frame, in rect: Rect, view: MapView, selected: MapSpot?, hasFocus: Bool,
    context: Context
  ) {
    guard !rect.isEmpty else { return }
    frame.fill(rect, style: context.style(.text))
    let page: MapPage
    switch people.isEmpty ? .roles : view {
    case .roles: page = rolesPage(size: rect.size, selected: selected, context: context)
    case .boxes:
      if showsBoxes(columns: rect.columns, rows: rect.rows) {
        drawBoxes(into: &frame, in: rect, selected: selected, hasFocus: hasFocus, context: context)
        return
      }
      page = outlinePage(size: rect.size, selected: selected, context: context)
    case .surroundings:
      drawSurroundings(
        into: &frame, in: rect, selected: selected, hasFocus: hasFocus, context: context)
      return
    }
    page.draw(into: &frame, in: rect, selected: selected, hasFocus: hasFocus, context: context)
  }

  /// The spot that a key leads to; nil where there is nothing that way. From nothing, or from a
  /// spot that is no longer there, every key leads to the first spot, and `last` to the last.
  ///
  /// Among boxes it leads to the nearest in that direction, in the outline left and right lead to
  /// the superior and to the first report, and elsewhere up and down follow the reading order.
  /// `columns` and `rows` are those that ``draw(into:in:view:selected:hasFocus:context:)`` is given.
  package func spot(
    from: MapSpot?, going direction: Action.Move, view: MapView, columns: Int, rows: Int = .max
  ) -> MapSpot? {
    switch people.isEmpty ? .roles : view {
    case .roles, .surroundings: return step(from, direction, in: spots)
    case .boxes:
      return showsBoxes(columns: columns, rows: rows)
        ? boxes(columns: columns).spot(from: from, going: direction)
        : outlineStep(from, direction)
    }
  }

  /// The spot before or after in a list.
  func step(_ from: MapSpot?, _ direction: Action.Move, in list: [MapSpot]) -> MapSpot? {
    guard let from, let index = list.firstIndex(of: from) else {
      return direction == .last ? list.last : list.first
    }
    switch direction {
    case .up, .halfUp: return index > 0 ? list[index - 1] : nil
    case .down, .halfDown: return list[safely: index + 1]
    case .first: return list.first
    case .last: return list.last
    case .left, .right: return nil
    }
  }
}
