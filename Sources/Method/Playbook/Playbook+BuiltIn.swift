// The playbooks that ship inside the program.

package import Model

extension Playbook {
  /// The playbook that ships in a language. It is read once, when it is first asked for.
  ///
  /// Tests hold the shipped files to be whole. Should one be broken all the same, what can be read of
  /// it is offered: a salesperson without prompts can still work.
  package static func builtIn(_ language: Language) -> Playbook {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// The text of the file that ships in a language, as an example for a user's own.
  package static func builtInText(_ language: Language) -> String {
    switch language {
    case .english: String(decoding: PackageResources.playbook_en_toml, as: UTF8.self)
    case .chinese: String(decoding: PackageResources.playbook_zh_toml, as: UTF8.self)
    }
  }

  private static let english = parse(builtInText(.english), source: "playbook.en.toml").playbook
  private static let chinese = parse(builtInText(.chinese), source: "playbook.zh.toml").playbook
}
