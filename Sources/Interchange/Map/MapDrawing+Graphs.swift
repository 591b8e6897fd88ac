// The map as text that other programs lay out: DOT for Graphviz, Mermaid for documents.

import Model
package import Report

extension MapDrawing {
  /// The map in the language of Graphviz. A superior stands above.
  package var dot: String {
    var lines = [
      "digraph \(title.dot) {", "  label=\(title.dot); labelloc=t; rankdir=BT;",
      "  node [shape=box, style=\"rounded,filled\", fillcolor=\"#f2f2f2\", fontname=\"sans-serif\"];",
      "  edge [fontname=\"sans-serif\", fontsize=10];",
    ]
    for node in nodes {
      let label = node.words.map(\.dotEscaped).joined(separator: "\\n")
      let style = node.isPlaceholder ? ", style=\"rounded,dashed\"" : ""
      let fill = node.stance.map { ", fillcolor=\"\($0.fill)\"" } ?? ""
      lines.append("  \(node.tag) [label=\"\(label)\"\(fill)\(style)];")
    }
    for edge in edges {
      let label = edge.kind.name(language).dot
      let style =
        switch edge.kind {
        case .reportsTo: ""
        case .influences: ", style=dashed, constraint=false"
        case .conflictsWith: ", style=bold, color=\"#c0392b\", dir=none, constraint=false"
        }
      lines.append("  \(edge.from) -> \(edge.to) [label=\(label)\(style)];")
    }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  /// The map in the language of Mermaid, which documents on many platforms show as a drawing.
  package var mermaid: String {
    var lines = ["---", "title: \(JSONValue.string(title.plain).text())", "---", "flowchart BT"]
    for node in nodes {
      let label = node.words.map(\.mermaid).joined(separator: "<br/>")
      lines.append("  \(node.tag)[\"\(label)\"]")
    }
    for edge in edges {
      let label = "|\"\(edge.kind.name(language).mermaid)\"|"
      switch edge.kind {
      case .reportsTo: lines.append("  \(edge.from) -->\(label) \(edge.to)")
      case .influences: lines.append("  \(edge.from) -.->\(label) \(edge.to)")
      case .conflictsWith: lines.append("  \(edge.from) x--x\(label) \(edge.to)")
      }
    }
    for node in nodes {
      let fill = node.stance.map { "fill:\($0.fill),color:#222222" }
      let dashes = node.isPlaceholder ? "stroke-dasharray: 4 4" : nil
      let style = [fill, dashes].compactMap(\.self).joined(separator: ",")
      if !style.isEmpty { lines.append("  style \(node.tag) \(style)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension String {
  /// The text in the quotes of Graphviz.
  fileprivate var dot: String { "\"\(dotEscaped)\"" }

  /// The text inside the quotes of Graphviz: a backslash would begin an escape.
  fileprivate var dotEscaped: String {
    plain.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  /// The text inside the quotes of Mermaid, which takes signs with a meaning by their numbers.
  fileprivate var mermaid: String {
    plain.unicodeScalars.map { scalar in
      "\"#&;<>`\\|[]{}()".unicodeScalars.contains(scalar) ? "#\(scalar.value);" : String(scalar)
    }.joined()
  }
}
