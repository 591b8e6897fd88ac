// What `rapport check` says of a record that this version can't make out, for people and for scripts.

import Engine
import Interchange
import Model

extension UnreadRecord {
  /// One line: where, and what isn't understood.
  func text(_ language: Language) -> String {
    Phrase(
      "\(path):\(line), byte \(byte): \(phrase.en)", "\(path):\(line)，第 \(byte) 字节：\(phrase.zh)")(
        language)
  }

  /// The same for scripts.
  func value(_ language: Language) -> JSONValue {
    .record([
      "file": .string(path), "line": .int(line), "byte": .int(byte), "kind": .string(tag),
      "reason": .string(phrase(language)),
    ])
  }

  /// The name that scripts see.
  private var tag: String {
    switch reason {
    case .unknownChanges: "unknown"
    case .needed: "newer"
    case .notAnAction: "unreadable"
    }
  }

  /// What isn't understood, and what it means.
  private var phrase: Phrase {
    switch reason {
    case .unknownChanges(let count):
      Phrase(
        count == 1
          ? "1 change that only a newer Rapport knows, or whose value is out of bounds; it is kept, "
            + "but not shown."
          : "\(count) changes that only a newer Rapport knows, or whose values are out of bounds; "
            + "they are kept, but not shown.",
        "有 \(count) 处修改只有更新的版本才懂，或者数值超出范围；已保留，但不显示。")
    case .needed(let names):
      Phrase(
        "it needs a newer Rapport (\(names.joined(separator: ", "))); until then the book is read-only.",
        "需要更新的版本（\(names.joined(separator: "、"))）；在此之前客户簿只读。")
    case .notAnAction:
      Phrase(
        "the record is whole but not an action that Rapport knows; it is kept, but not shown.",
        "这条记录完整，但不是 Rapport 认识的操作；已保留，但不显示。")
    }
  }
}
