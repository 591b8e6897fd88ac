// What a key of the search over everything costs: each key of what somebody types, from the first one on.

import Glibc
import Model
import Search

/// Types into the search.
struct Searching {
  /// What is searched.
  private let indexes: [KindIndex]
  /// How long it took to make that ready, in seconds.
  let building: Double

  /// What is typed, letter by letter: Latin words, their abbreviations, Chinese, pinyin and initials, numbers.
  static let typed = [
    "stone foods", "corona", "an", "er", "dwl", "xq", "union export", "superstores", "重庆银行",
    "公司", "zhongguo", "chongqing", "cqyh", "gs", "shangmao", "yx", "1380013", "+86 138 1",
    "white h",
    "536365", "quill zhong", "lin",
  ]

  /// Makes a book ready.
  init(_ book: Book) {
    let start = Clockwork.processor
    indexes = KindIndex.kinds.map { KindIndex($0, in: book) }
    building = Clockwork.processor - start
  }

  /// What each key costs, the least of several runs, by what was typed up to it.
  func keys(runs: Int) -> [(typed: String, seconds: Double)] {
    Self.typed.flatMap { words in
      words.indices.map { index in
        let typed = String(words[...index])
        let times = (0..<runs).map { _ in Clockwork.processor { look(for: typed) } }
        return (typed, times.min() ?? 0)
      }
    }
  }

  /// Looks for what was typed as the screen does.
  private func look(for typed: String) {
    let query = SearchQuery(SearchPattern(typed))
    for index in indexes {
      if index.kind == .account { _ = index.all(query) } else { _ = index.best(query, most: 20) }
    }
  }
}

extension Benchmarks {
  /// Each key of the search, against `fzf` on the same names and the time between two pictures of a screen.
  @Sendable static func searching(_ workshop: Workshop) throws -> [Row] {
    let names = workshop.folder + "/names"
    try workshop.write(Array(SampleNames.all.joined(separator: "\n").utf8), to: names)
    let wide = Searching(SampleNames.wide)
    let large = Searching(SampleNames.orders)
    return rows(of: wide, "100,000 accounts", names: names)
      + rows(of: large, "541,909 orders", names: nil)
  }

  private static func rows(of searching: Searching, _ book: String, names: String?) -> [Row] {
    let keys = searching.keys(runs: 3).sorted { $0.seconds > $1.seconds }
    if unsafe getenv("SEARCH_KEYS") != nil {
      for key in keys.prefix(25) { print("  ", key.typed, milliseconds(key.seconds)) }
    }
    let worst = keys.first?.seconds ?? 0
    let middle = median(keys.map(\.seconds))
    var rows = [
      Row(
        "making \(book) ready", ours: milliseconds(searching.building), peer: "", nil, bar: nil),
      Row(
        "worst key, \(book)", ours: milliseconds(worst), peer: "16 ms: \(keys.first?.typed ?? "")",
        worst / 0.016, bar: 1),
      Row("middle key, \(book)", ours: milliseconds(middle), peer: "16 ms", middle / 0.016, bar: 1),
    ]
    guard let names else { return rows }
    let peers = Searching.typed.compactMap {
      Child.processorTime(of: ["sh", "-c", "fzf --filter '\($0)' < \(names)"])
    }
    rows.append(
      peers.isEmpty
        ? Row("middle key, \(book)", ours: "", peer: "fzf isn't installed", nil, bar: 1)
        : Row(
          "middle key, \(book)", ours: milliseconds(middle),
          peer: "fzf --filter \(milliseconds(median(peers)))", middle / median(peers), bar: 1))
    return rows
  }

  private static func milliseconds(_ seconds: Double) -> String {
    let all = Int((seconds * 100_000).rounded())
    return "\(all / 100).\(all % 100 / 10)\(all % 10) ms"
  }
}
