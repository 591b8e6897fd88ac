// How serious something is that the program points out: three levels, shared by all that warns.

package import Model

/// How much a finding matters.
package enum Severity: Int, CaseIterable, Comparable, Hashable, Sendable {
  /// Worth a thought.
  case hint
  /// Weakens the work.
  case warning
  /// Stops the work, or a promise is being broken.
  case urgent

  /// The stable tag for scripts.
  package var tag: String {
    switch self {
    case .hint: "hint"
    case .warning: "warning"
    case .urgent: "urgent"
    }
  }

  /// What people read.
  package var name: Phrase {
    switch self {
    case .hint: Phrase("hint", "提示")
    case .warning: Phrase("warning", "注意")
    case .urgent: Phrase("urgent", "要紧")
    }
  }

  /// One sign that says it without colour.
  package var sign: String {
    switch self {
    case .hint: "-"
    case .warning: "!"
    case .urgent: "!!"
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}
