// The map as a picture that browsers and word processors show: boxes in rows, superiors above, lines by kind.

import Drawing
import Model
package import Report

extension MapDrawing {
  /// The map as SVG. It loads nothing and runs nothing.
  package var svg: String { svg(isTitled: true, perLine: 6) }

  /// The map as SVG, to stand on a page.
  ///
  /// - Parameters:
  ///   - isTitled: Whether the account's name stands above it.
  ///   - perLine: How many boxes stand side by side at most.
  func svg(isTitled: Bool, perLine: Int) -> String {
    let layout = MapLayout(self, perLine: perLine, isTitled: isTitled)
    let (width, height) = (layout.width, layout.height)
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" "
        + "width=\"\(width)\" height=\"\(height)\" font-family=\"sans-serif\" font-size=\"12\">",
      "<title>\(title.html)</title>",
      "<defs><marker id=\"end\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" "
        + "markerHeight=\"8\" orient=\"auto-start-reverse\"><path d=\"M0 0 8 4 0 8z\"/></marker></defs>",
      "<rect width=\"\(width)\" height=\"\(height)\" fill=\"#ffffff\"/>",
    ]
    if isTitled {
      parts.append(
        "<text x=\"\(MapLayout.gap)\" y=\"26\" font-size=\"16\" font-weight=\"bold\">\(title.html)</text>"
      )
    }
    for edge in edges { parts.append(line(edge, layout)) }
    for node in nodes { parts.append(box(node, layout)) }
    parts += legend(below: layout)
    return parts.joined(separator: "\n") + "\n</svg>\n"
  }

  private func box(_ node: Node, _ layout: MapLayout) -> String {
    let place = layout.place(of: node.tag)
    let dashes = node.isPlaceholder ? " stroke-dasharray=\"4 4\"" : ""
    var text = "<g><title>\(node.words.joined(separator: ", ").html)</title>"
    text +=
      "<rect x=\"\(place.x)\" y=\"\(place.y)\" width=\"\(MapLayout.boxWidth)\" "
      + "height=\"\(MapLayout.boxHeight)\" rx=\"6\" fill=\"\(node.stance?.fill ?? "#ffffff")\" "
      + "stroke=\"#555555\"\(dashes)/>"
    for (index, words) in node.words.enumerated() {
      let weight = index == 0 ? " font-weight=\"bold\"" : ""
      text +=
        "<text x=\"\(place.x + 10)\" y=\"\(place.y + 19 + index * 17)\"\(weight)>"
        + "\(words.plain.clipped(to: MapLayout.columns).html)</text>"
    }
    return text + "</g>"
  }

  private func line(_ edge: Edge, _ layout: MapLayout) -> String {
    let path = layout.path(from: edge.from, to: edge.to, shift: edge.kind.shift)
    return "<path d=\"\(path)\" fill=\"none\" \(edge.kind.stroke)><title>"
      + "\(edge.kind.name(language).html)</title></path>"
  }

  /// What the lines say.
  private func legend(below layout: MapLayout) -> [String] {
    LinkKind.allCases.enumerated().map { index, kind in
      let (x, y) = (MapLayout.gap + index * 150, layout.height - 18)
      return "<path d=\"M\(x) \(y)h34\" fill=\"none\" \(kind.stroke)/>"
        + "<text x=\"\(x + 42)\" y=\"\(y + 4)\">\(kind.name(language).html)</text>"
    }
  }
}

extension LinkKind {
  /// How its line is drawn; not by colour alone.
  fileprivate var stroke: String {
    switch self {
    case .reportsTo: "stroke=\"#333333\" marker-end=\"url(#end)\""
    case .influences: "stroke=\"#2c5f9e\" stroke-dasharray=\"6 4\" marker-end=\"url(#end)\""
    case .conflictsWith: "stroke=\"#c0392b\" stroke-width=\"2.5\" stroke-dasharray=\"2 3\""
    }
  }
}

extension LinkKind {
  /// How far from the middle of a box its line goes in and out, so that two lines between the same people don't
  /// lie on each other.
  fileprivate var shift: Int {
    switch self {
    case .reportsTo: 0
    case .influences: 36
    case .conflictsWith: -36
    }
  }
}

/// Where the boxes stand: in rows by how many superiors are above, the longest way up counting.
private struct MapLayout {
  static let (boxWidth, boxHeight, gap) = (236, 66, 30)
  /// The columns of text that a box has room for.
  static let columns = 34
  private static let (between, legend) = (64, 46)

  /// Where the first line of boxes begins.
  private let top: Int

  /// The size of the picture.
  let width: Int, height: Int
  private let places: [String: (row: Int, x: Int, y: Int)]

  /// Arranges the boxes.
  ///
  /// - Parameters:
  ///   - perLine: How many stand side by side at most, so that a large account stays a page wide.
  ///   - isTitled: Whether room is left for a title above them.
  init(_ drawing: MapDrawing, perLine: Int, isTitled: Bool) {
    top = isTitled ? 46 : 12
    let levels = Self.levels(drawing)
    let lines = Set(levels.values).union([0]).sorted().flatMap { level in
      Self.lines(drawing.nodes.filter { (levels[$0.tag] ?? 0) == level }, of: perLine)
    }
    let step = Self.boxWidth + Self.gap
    let widest = lines.map(\.count).max() ?? 1
    width = max(widest * step + Self.gap, LinkKind.allCases.count * 150 + Self.gap)
    height = top + lines.count * (Self.boxHeight + Self.between) + Self.legend
    var places: [String: (row: Int, x: Int, y: Int)] = [:]
    for (row, nodes) in lines.enumerated() {
      let start = (width - nodes.count * step + Self.gap) / 2
      for (index, node) in nodes.enumerated() {
        places[node.tag] = (
          row, start + index * step, top + row * (Self.boxHeight + Self.between)
        )
      }
    }
    self.places = places
  }

  /// The people of a level in lines of at most so many.
  private static func lines(_ nodes: [MapDrawing.Node], of most: Int) -> [[MapDrawing.Node]] {
    stride(from: 0, to: nodes.count, by: most)
      .map { Array(nodes[$0..<min($0 + most, nodes.count)]) }
  }

  /// How many superiors each person has above. Nobody can be their own superior, and where a file says so it still ends.
  private static func levels(_ drawing: MapDrawing) -> [String: Int] {
    let lines = drawing.edges.filter { $0.kind == .reportsTo }
    var levels: [String: Int] = [:]
    for _ in drawing.nodes {
      var hasMoved = false
      for line in lines where (levels[line.from] ?? 0) <= (levels[line.to] ?? 0) {
        levels[line.from] = min((levels[line.to] ?? 0) + 1, drawing.nodes.count)
        hasMoved = true
      }
      if !hasMoved { break }
    }
    return levels
  }

  /// The upper left corner of a box.
  func place(of tag: String) -> (x: Int, y: Int) {
    places[tag].map { ($0.x, $0.y) } ?? (0, 0)
  }

  /// The way of a line: from edge to edge between rows, in a bow below its row inside one.
  ///
  /// - Parameter shift: How far from the middle of the boxes it begins and ends.
  func path(from: String, to: String, shift: Int) -> String {
    guard let start = places[from], let end = places[to] else { return "" }
    let (middle, below) = (Self.boxWidth / 2 + shift, Self.boxHeight)
    if start.row == end.row {
      let y = start.y + below
      let depth = y + Self.between / 2
      return
        "M\(start.x + middle) \(y)C\(start.x + middle) \(depth) \(end.x + middle) \(depth) "
        + "\(end.x + middle) \(y)"
    }
    let isUp = start.row > end.row
    let (from, to) = isUp ? (start.y, end.y + below) : (start.y + below, end.y)
    return "M\(start.x + middle) \(from)L\(end.x + middle) \(to)"
  }
}

extension Stance {
  /// The colour of a box: green for us to red against us, on which dark letters can be read.
  var fill: String {
    switch self {
    case .champion: "#b7e4b0"
    case .supporter: "#ddf2d8"
    case .neutral: "#f2f2f2"
    case .sceptic: "#fde3c8"
    case .opponent: "#f8c9c4"
    }
  }
}
