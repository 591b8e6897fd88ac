// Breaking text into lines: between words in Latin text, between characters in Chinese, where a
// line may not begin with a closing mark or end with an opening one (避头尾).

extension String {
  /// The text in lines of at most `columns` columns.
  ///
  /// Line breaks in the text are kept, an empty line as an empty string. A word longer than a
  /// line is broken. Where a single character is wider than the line, `…` stands for it. Without
  /// columns there are no lines.
  ///
  /// - Parameters:
  ///   - mark: What stands before the first line.
  ///   - indent: How many blanks stand before each of the others.
  /// - Complexity: O(n).
  package func wrapped(to columns: Int, mark: String = "", indent: Int = 0) -> [String] {
    let start = mark.displayWidth
    guard columns > max(start, indent) else { return [] }
    let blanks = String(repeating: " ", count: indent)
    return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { Paragraph(String($0)).lines(of: columns - start, hanging: indent - start) }
      .enumerated().map { ($0 == 0 ? mark : blanks) + $1 }
  }
}

/// One paragraph on its way into lines.
private struct Paragraph {
  let text: String
  let clusters: [Cluster]

  init(_ text: String) {
    self.text = text
    var reader = ClusterReader(text)
    var clusters: [Cluster] = []
    while let cluster = reader.next() { clusters.append(cluster) }
    self.clusters = clusters
  }

  func lines(of columns: Int, hanging: Int) -> [String] {
    var lines: [String] = []
    var start = 0
    while let cut = firstLine(from: start, columns: columns - (start == 0 ? 0 : hanging)) {
      let isTooWide = cut.end == start
      lines.append(isTooWide ? "…" : slice(start, cut.end))
      start = isTooWide ? start + 1 : cut.next
      if start >= clusters.count { return lines }
    }
    lines.append(slice(start, clusters.count))
    return lines
  }

  /// Where the line from `start` ends and the next begins; nil when the rest fits.
  private func firstLine(from start: Int, columns: Int) -> (end: Int, next: Int)? {
    var width = 0
    var opportunity: Int?
    for index in start..<clusters.count {
      if index > start, clusters[index - 1].canEndLine(before: clusters[index]) {
        opportunity = index
      }
      width += clusters[index].width
      if width > columns {
        let end = isSpace(index) ? index : opportunity ?? index
        return (trimmedEnd(start, end), skippingSpaces(end))
      }
    }
    return nil
  }

  private func isSpace(_ index: Int) -> Bool { clusters[index].isSpace }

  /// The end of a line without the spaces before it, unless there is nothing else.
  private func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start + 1, isSpace(end - 1) { end -= 1 }
    return end
  }

  private func skippingSpaces(_ index: Int) -> Int {
    var index = index
    while index < clusters.count, isSpace(index) { index += 1 }
    return index
  }

  private func slice(_ start: Int, _ end: Int) -> String {
    guard start < end else { return "" }
    return String(text[clusters[start].start..<clusters[end - 1].end])
  }
}

extension Cluster {
  /// Whether a line may end behind this character and the next one begin with the other.
  func canEndLine(before next: Cluster) -> Bool {
    if next.isSpace || Self.closing.contains(next.base) { return false }
    if isSpace { return true }
    return (width == 2 || next.width == 2) && !Self.opening.contains(base)
  }

  /// Whether it is a blank, which stands at the end of a line rather than at the beginning of the next.
  var isSpace: Bool { !isCombined && (base == " " || base == "\t") }

  private static let closing = Set("，。！？、；：）」』》〉】〕’”…—·,.!?;:)]}%％".unicodeScalars)
  private static let opening = Set("（「『《〈【〔‘“([{".unicodeScalars)
}
