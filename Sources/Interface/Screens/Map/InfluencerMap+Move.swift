// Where the movement keys lead, in each view.

import Model

extension InfluencerMap {
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
    case .roles, .surroundings:
      return step(from, direction, in: spots)
    case .boxes:
      return showsBoxes(columns: columns, rows: rows)
        ? boxes(columns: columns).spot(from: from, going: direction)
        : outlineStep(from, direction)
    }
  }

  /// The spot before or after in a list.
  func step(_ from: MapSpot?, _ direction: Action.Move, in list: [MapSpot]) -> MapSpot? {
    guard let from, let place = list.firstIndex(of: from) else {
      return direction == .last ? list.last : list.first
    }
    switch direction {
    case .up, .halfUp: return place > 0 ? list[place - 1] : nil
    case .down, .halfDown: return place + 1 < list.count ? list[place + 1] : nil
    case .first: return list.first
    case .last: return list.last
    case .left, .right: return nil
    }
  }
}
