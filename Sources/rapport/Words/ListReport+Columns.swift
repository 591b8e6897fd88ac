// A list as columns that stand straight on a terminal.

import Drawing
import Interchange
import Model

extension ListReport {
  /// The list in columns as wide as their widest text, so that Chinese stands straight.
  func columns(_ language: Language) -> String {
    let lines = [header.map { $0(language) }] + rows
    let widths = lines.reduce(into: [Int](repeating: 0, count: header.count)) { widths, row in
      for (index, text) in row.enumerated() where index < widths.count {
        widths[index] = max(widths[index], text.displayWidth)
      }
    }
    return lines.map { row in
      let cells = row.enumerated().map { index, text in
        numbers.contains(index)
          ? text.paddedLeft(to: widths[index])
          : index == row.count - 1 ? text : text.padded(to: widths[index])
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }
}
