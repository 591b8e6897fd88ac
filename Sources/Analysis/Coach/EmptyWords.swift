// Words that sound like an advance or an objective and are none, in both languages. They are few on
// purpose: what is not in the lists is believed.

import Model

/// Finds words that promise nothing.
enum EmptyWords {
  /// Whether a sentence that should say what the customer does says what we do.
  static func areOurs(_ text: String) -> Bool {
    let text = text.trimmed.lowercased()
    return ["we ", "we’", "we'", "i ", "i’", "i'", "我们", "我方", "我会", "我再", "我去", "咱们"]
      .contains { text.hasPrefix($0) }
  }

  /// Whether a sentence is nothing but kindness: nothing happens at the customer's.
  static func areKind(_ text: String) -> Bool {
    holds(
      text,
      [
        "keep in touch", "stay in touch", "meet again", "think about it", "think it over",
        "get back to us", "seemed interested", "liked it", "保持联系", "再联系", "考虑考虑",
        "考虑一下", "研究研究", "研究一下", "回头再说", "以后再说", "有机会合作", "很感兴趣",
      ])
  }

  /// Whether an objective changes nothing: a visit for its own sake.
  static func areAimless(_ text: String) -> Bool {
    holds(
      text,
      [
        "keep in touch", "stay in touch", "build a relationship", "build the relationship",
        "get to know", "collect information", "gather information", "say hello", "courtesy",
        "联络感情", "维护关系", "增进感情", "搞好关系", "了解情况", "收集信息", "打个招呼", "走动走动", "礼节性",
      ])
  }

  /// Whether a text holds one of some phrases.
  private static func holds(_ text: String, _ phrases: [String]) -> Bool {
    let text = text.lowercased()
    return phrases.contains { text.contains($0) }
  }
}
