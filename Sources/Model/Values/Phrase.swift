// The typed catalogue of everything people read. A phrase cannot be made without both languages,
// so the compiler finds a missing translation before a salesperson does.

/// A language that Rapport speaks.
package enum Language: String, CaseIterable, Hashable, Sendable {
  /// English.
  case english = "en"
  /// 简体中文.
  case chinese = "zh"

  /// The language that a locale name such as `zh_CN.UTF-8` asks for; English when in doubt.
  package init(locale: String) { self = locale.lowercased().hasPrefix("zh") ? .chinese : .english }
}

/// One piece of text for people, in every language at once.
///
/// Phrases live as static members beside the screens and reports that show them. A phrase with
/// facts in it is a function that returns one:
///
///     static func deleted(_ name: String) -> Phrase {
///       Phrase("Deleted \(name).", "已删除\(name)。")
///     }
package struct Phrase: Hashable, Sendable {
  /// The English text.
  package let en: String

  /// The Chinese text, as a Chinese salesperson would say it.
  package let zh: String

  /// Creates a phrase from its two texts.
  package init(_ en: String, _ zh: String) { (self.en, self.zh) = (en, zh) }

  /// Creates a phrase that reads the same in both languages, such as a name or a number.
  package init(verbatim text: String) { self.init(text, text) }

  /// The text in one language.
  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .english: en
    case .chinese: zh
    }
  }
}

extension Phrase {
  /// Some names as a list: "Ann, Ben"; "安、本".
  package init(listing names: [String]) {
    self.init(names.joined(separator: ", "), names.joined(separator: "、"))
  }
}

extension [Phrase] {
  /// The phrases as one, with a separator between them.
  ///
  /// - Parameter zh: The separator in Chinese; nil for the same.
  package func joined(_ en: String, _ zh: String? = nil) -> Phrase {
    Phrase(map(\.en).joined(separator: en), map(\.zh).joined(separator: zh ?? en))
  }
}
