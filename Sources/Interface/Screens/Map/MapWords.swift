// What the map says in sentences.

import Model

/// The sentences of the map.
enum MapWords {
  /// In a role that nobody fills.
  static let vacancy = Phrase("nobody yet — press 2 a", "还没有人 — 按 2 a 添加")
  /// Beside somebody who is known only as a part to play.
  static let unidentified = Phrase("who is it?", "打听是谁")
  /// Above the roles of an account without people.
  static let empty = Phrase(
    "Nobody on the map yet. Press 2, then a, to add the first person.", "图上还没有人，按 2 再按 a，添加第一位联系人。")
  /// Above the people without a role.
  static let unplaced = Phrase("role unknown", "角色不明")
  /// Behind that heading.
  static let unplacedHint = Phrase("press e to say what part they play", "按 e 填上角色")

  /// How long ago somebody was last met, short enough for a column.
  static func contact(_ day: Day?, today: Day) -> Phrase {
    guard let day else { return Phrase("no call yet", "还没拜访") }
    let days = max(0, today.days(since: day))
    switch days {
    case 0: return Phrase("today", "今天")
    case 1..<14: return Phrase("\(days) d ago", "\(days)天前")
    case 14..<63: return Phrase("\(days / 7) wk ago", "\(days / 7)周前")
    case 63..<730: return Phrase("\(days / 30) mo ago", "\(days / 30)个月前")
    default: return Phrase("\(days / 365) y ago", "\(days / 365)年前")
    }
  }

  /// Names as a list.
  static func list(_ names: [String]) -> Phrase {
    Phrase(names.joined(separator: ", "), names.joined(separator: "、"))
  }
}
