// The difference between two texts, line by line, with a little of what is around it (a unified diff).

/// Where two texts differ.
enum LineDifference {
  /// How many lines around a difference are shown.
  private static let context = 2

  /// The lines that differ, `-` where only the first text has them and `+` where only the second has,
  /// with their numbers and two lines around them; empty when the texts are the same.
  static func report(from old: String, to new: String) -> String {
    let lines = compare(lines(of: old), lines(of: new))
    let changed = lines.indices.filter { lines[$0].mark != " " }
    let shown = Set(changed.flatMap { ($0 - context)...($0 + context) })
    var (report, last) = ("", -1)
    for index in lines.indices where shown.contains(index) {
      if index > last + 1 { report += "  ⋯\n" }
      report += "\(lines[index].mark) \(lines[index].number)\t\(lines[index].text)\n"
      last = index
    }
    return report
  }

  /// A line of either text.
  private struct Line {
    let mark: Character
    let number: Int
    let text: String
  }

  /// The lines of a text.
  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Both texts in one, each line with its mark.
  private static func compare(_ old: [String], _ new: [String]) -> [Line] {
    var (removed, inserted) = (Set<Int>(), Set<Int>())
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var (lines, i, j) = ([Line](), 0, 0)
    while i < old.count || j < new.count {
      if removed.contains(i) {
        lines.append(Line(mark: "-", number: i + 1, text: old[i]))
        i += 1
      } else {
        let isNew = inserted.contains(j)
        lines.append(Line(mark: isNew ? "+" : " ", number: j + 1, text: new[j]))
        j += 1
        if !isNew { i += 1 }
      }
    }
    return lines
  }
}
