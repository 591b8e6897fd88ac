// Where the boxes stand. Each tree of who reports to whom is laid out by Reingold and Tilford's
// method (1981): every superior above the middle of their reports, subtrees as close as their
// outlines allow. Trees, people without lines upwards and roles that nobody fills then flow from
// left to right, and on to a new band where the pane ends.

import Drawing
import Model

/// The boxes of a map on a canvas that may be larger than the pane.
struct MapBoxes: Sendable {
  /// A box.
  struct Box: Hashable, Sendable {
    /// What stands in it.
    let spot: MapSpot
    /// Where it stands on the canvas.
    let rect: Rect
  }

  /// The boxes, in the order of the layout.
  private(set) var boxes: [Box] = []
  /// The lines from superiors to their reports.
  private(set) var wires = MapWires()
  /// The extent of the canvas.
  private(set) var size = Size(columns: 0, rows: 0)

  /// The most people that are drawn as boxes; more are easier to read as an outline.
  static let limit = 60

  /// The blanks between two boxes.
  private static let gap = 2

  private let box: Size

  /// Lays out a map for a pane of `columns` columns, with boxes of one size.
  ///
  /// - Complexity: O(people × depth).
  init(_ map: InfluencerMap, box: Size, columns: Int) {
    self.box = box
    let tree = MapTree(map)
    let trees = tree.roots.map { Shape.tree($0, tree) }
    let shapes =
      trees.filter { $0.places.count > 1 } + trees.filter { $0.places.count == 1 }
      + map.vacancies.map { Shape(spot: .vacancy($0)) }
    var origin = Point(row: 0, column: 0)
    var depth = 0
    for shape in shapes {
      // A step is half a box, so that a superior can stand between two reports.
      let width = (shape.steps + 2) * step - Self.gap
      if origin.column > 0, origin.column + width > columns {
        origin = Point(row: origin.row + depth * (box.rows + 1), column: 0)
        depth = 0
      }
      place(shape, at: origin, tree)
      origin.column += width + Self.gap
      depth = max(depth, shape.depth)
    }
    size = Size(
      columns: boxes.map(\.rect.endColumn).max() ?? 0, rows: boxes.map(\.rect.endRow).max() ?? 0)
  }

  /// Half the distance from one box to the next.
  private var step: Int { (box.columns + Self.gap) / 2 }

  /// The box of a spot.
  func box(of spot: MapSpot?) -> Box? { boxes.first { $0.spot == spot } }

  /// The spot nearest to `from` in a direction: to the sides in the same row, upwards and
  /// downwards in the nearest row. Every box can be reached from every other.
  func spot(from: MapSpot?, going direction: Action.Move) -> MapSpot? {
    let order = boxes.sorted {
      ($0.rect.row, $0.rect.column) < ($1.rect.row, $1.rect.column)
    }
    guard let here = box(of: from)?.rect else {
      return direction == .last ? order.last?.spot : order.first?.spot
    }
    let candidates: [Box]
    switch direction {
    case .first: return order.first?.spot
    case .last: return order.last?.spot
    case .left:
      candidates = order.filter { $0.rect.row == here.row && $0.rect.column < here.column }
    case .right:
      candidates = order.filter { $0.rect.row == here.row && $0.rect.column > here.column }
    case .up, .halfUp: candidates = order.filter { $0.rect.row < here.row }
    case .down, .halfDown: candidates = order.filter { $0.rect.row > here.row }
    }
    func distance(_ box: Box) -> (Int, Int) {
      (abs(box.rect.row - here.row), abs(box.rect.column - here.column))
    }
    return candidates.min { distance($0) < distance($1) }?.spot
  }

  /// Puts the boxes of one shape on the canvas, with their wires.
  private mutating func place(_ shape: Shape, at origin: Point, _ tree: MapTree) {
    var rects: [MapSpot: Rect] = [:]
    for place in shape.places {
      let rect = Rect(
        row: origin.row + place.depth * (box.rows + 1),
        column: origin.column + place.step * step, columns: box.columns, rows: box.rows)
      rects[place.spot] = rect
      boxes.append(Box(spot: place.spot, rect: rect))
    }
    for place in shape.places {
      guard case .person(let id) = place.spot, let parent = rects[place.spot] else { continue }
      let reports = (tree.children[id] ?? []).compactMap { rects[.person($0)] }
      wires.connect(parent, to: reports)
    }
  }
}

/// A tree laid out by itself, in steps of half a box and layers.
private struct Shape {
  struct Place {
    let spot: MapSpot
    var step: Int
    var depth: Int
  }

  var places: [Place]
  /// The leftmost and rightmost step of each layer.
  var left = [0]
  var right = [0]

  /// How many steps the widest layers span.
  var steps: Int { (right.max() ?? 0) - (left.min() ?? 0) }

  /// The number of layers.
  var depth: Int { left.count }

  init(spot: MapSpot) { places = [Place(spot: spot, step: 0, depth: 0)] }

  /// The tree below a person, with its leftmost box at step 0.
  static func tree(_ id: EntityID, _ tree: MapTree) -> Shape {
    var shape = Shape(subtree: id, tree)
    shape.move(by: -(shape.left.min() ?? 0))
    return shape
  }

  /// The tree below a person, who stands at step 0.
  private init(subtree id: EntityID, _ tree: MapTree) {
    self.init(spot: .person(id))
    let below = (tree.children[id] ?? []).map { Shape(subtree: $0, tree) }
    guard var row = below.first else { return }
    var centers = [0]
    for var next in below.dropFirst() {
      // Two steps are one box; one more between cousins shows whose report somebody is.
      let shift = zip(row.right, next.left).map { $0 - $1 + 2 }.max() ?? 0
      next.move(by: shift)
      centers.append(shift)
      row.join(next)
    }
    let middle = ((centers.first ?? 0) + (centers.last ?? 0)) / 2
    row.move(by: -middle)
    places += row.places.map { Place(spot: $0.spot, step: $0.step, depth: $0.depth + 1) }
    left += row.left
    right += row.right
  }

  private mutating func move(by steps: Int) {
    for index in places.indices { places[index].step += steps }
    left = left.map { $0 + steps }
    right = right.map { $0 + steps }
  }

  /// Takes in a shape to the right of this one.
  private mutating func join(_ other: Shape) {
    places += other.places
    for layer in other.left.indices {
      if layer < left.count {
        left[layer] = min(left[layer], other.left[layer])
        right[layer] = max(right[layer], other.right[layer])
      } else {
        left.append(other.left[layer])
        right.append(other.right[layer])
      }
    }
  }
}
