// Cutting and padding text to columns. What comes out is never wider than asked, and a character
// is never cut in two.

extension String {
  /// The columns the text takes on the screen.
  package var displayWidth: Int { DisplayWidth.of(self) }

  /// The text cut to at most `columns` columns, with `…` at the cut unless told otherwise.
  ///
  /// A wide character that would straddle the edge is left out whole, so the result may be one
  /// column short; ``padded(to:)`` fills that. Text that fits comes back as it is.
  package func clipped(to columns: Int, ellipsis: Bool = true) -> String {
    guard columns > 0 else { return "" }
    guard displayWidth > columns else { return self }
    let head = prefix(columns: ellipsis ? columns - 1 : columns)
    return ellipsis ? head + "…" : String(head)
  }

  /// The text cut or filled with spaces on the right to exactly `columns` columns.
  package func padded(to columns: Int) -> String {
    let cut = clipped(to: columns)
    return cut + String(repeating: " ", count: max(0, columns - cut.displayWidth))
  }

  /// The text cut or filled with spaces on the left to exactly `columns` columns, for numbers.
  package func paddedLeft(to columns: Int) -> String {
    let cut = clipped(to: columns)
    return String(repeating: " ", count: max(0, columns - cut.displayWidth)) + cut
  }

  /// The text cut in its middle to at most `columns` columns, for addresses and paths whose end
  /// says as much as their beginning.
  package func clippedMiddle(to columns: Int) -> String {
    guard columns > 0 else { return "" }
    guard displayWidth > columns else { return self }
    let tail = suffix(columns: (columns - 1) / 2)
    return prefix(columns: columns - 1 - String(tail).displayWidth) + "…" + tail
  }

  /// The longest beginning that fits.
  private func prefix(columns: Int) -> Substring {
    var reader = ClusterReader(self)
    var width = 0
    var end = startIndex
    while let cluster = reader.next(), width + cluster.width <= columns {
      width += cluster.width
      end = cluster.end
    }
    return self[..<end]
  }

  /// The longest end that fits.
  private func suffix(columns: Int) -> Substring {
    var clusters: [Cluster] = []
    var reader = ClusterReader(self)
    while let cluster = reader.next() { clusters.append(cluster) }
    var width = 0
    var start = endIndex
    for cluster in clusters.reversed() {
      guard width + cluster.width <= columns else { break }
      width += cluster.width
      start = cluster.start
    }
    return self[start...]
  }
}
