// Drawing the map: which page or canvas a view puts into a pane.

package import Drawing
import Model

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
    case .roles:
      page = rolesPage(size: rect.size, selected: selected, context: context)
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
}
