// The orders that the history can be put into.

import Model

/// By what the history is ordered.
enum HistoryOrder: String, CaseIterable, Hashable, Sendable {
  /// What was done last comes first.
  case latest
  /// What was done first comes first.
  case earliest
  /// By who did it; of one person the latest first.
  case author
  /// By the kind of thing that it was about; of one kind the latest first.
  case kind

  /// What the person is told when it changes.
  var news: Phrase {
    switch self {
    case .latest: Phrase("The latest first", "最近的在前")
    case .earliest: Phrase("The earliest first", "最早的在前")
    case .author: Phrase("By who did it", "按操作人排序")
    case .kind: Phrase("By what it was about", "按内容类别排序")
    }
  }

  /// Entries, which come the latest first, in this order.
  ///
  /// - Complexity: O(n log n).
  func sorted(_ entries: [HistoryEntry]) -> [HistoryEntry] {
    switch self {
    case .latest: entries
    case .earliest: entries.reversed()
    case .author: stable(entries) { $0.author }
    case .kind: stable(entries) { $0.subject.kind.rawValue }
    }
  }

  /// Entries by a key, those with the same one as they were.
  private func stable(
    _ entries: [HistoryEntry], _ key: (HistoryEntry) -> String
  ) -> [HistoryEntry] {
    entries.enumerated().map { (key($1), $0, $1) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}
