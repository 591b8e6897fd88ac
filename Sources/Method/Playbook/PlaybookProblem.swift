// What is wrong in a playbook file, and where.

package import Model

/// Something in a playbook file that could not be used. The rest of the file still is.
package struct PlaybookProblem: Hashable, Sendable {
  /// The file's name, as the person knows it.
  package let source: String
  /// The line, from 1.
  package let line: Int
  /// The column, from 1.
  package let column: Int
  /// What is wrong.
  package let fault: Fault

  /// What can be wrong in a playbook file.
  package enum Fault: Hashable, Sendable {
    /// The file is not TOML from here on.
    case syntax(String)
    /// A prompt's id is not `role.kind.name`.
    case malformedID(String)
    /// Two prompts of one file have the same id.
    case repeatedID(String)
    /// A key that has to be there is missing or empty.
    case missing(String)
    /// A key holds something of another sort than it should.
    case unfit(key: String, wanted: Phrase)
    /// A key or table that the playbook does not know.
    case unknownKey(String, known: [String])
    /// A name in braces that nothing is filled in for.
    case unknownPlaceholder(String)
    /// A prompt builds on a prompt of the wrong kind.
    case wrongFoundation(id: String, builds: String)
  }

  /// The place as compilers write it, `own.toml:12:1`.
  package var place: String { "\(source):\(line):\(column)" }

  /// Where, what, and what to do, in one sentence.
  package var phrase: Phrase {
    Phrase("\(place): \(fault.phrase.en)", "\(place)：\(fault.phrase.zh)")
  }
}

extension PlaybookProblem.Fault {
  /// What is wrong and what to do.
  package var phrase: Phrase {
    switch self {
    case .syntax(let detail):
      Phrase(
        "this is not TOML (\(detail)): correct the line.",
        "这里不合 TOML 写法（\(detail)），请改正这一行。")
    case .malformedID(let id):
      Phrase(
        "“\(id)” does not name a role and a kind: write it as finance.problem.my-name.",
        "“\(id)”没有写明角色和类型，请写成 finance.problem.名字 的样子。")
    case .repeatedID(let id):
      Phrase(
        "“\(id)” stands here a second time: give this prompt another id.",
        "“\(id)”在这里重复了，请给这一条换个 id。")
    case .missing(let key):
      Phrase("“\(key)” is missing: write it.", "缺少“\(key)”，请补上。")
    case .unfit(let key, let wanted):
      Phrase("“\(key)” has to be \(wanted.en): change it.", "“\(key)”应为\(wanted.zh)，请修改。")
    case .unknownKey(let key, let known):
      Phrase(
        "“\(key)” means nothing here: use one of \(known.joined(separator: ", ")).",
        "不认识“\(key)”，请改用：\(known.joined(separator: "、"))。")
    case .unknownPlaceholder(let name):
      Phrase(
        "nothing is filled in for {\(name)}: use \(Placeholder.list).",
        "没有可以填进 {\(name)} 的内容，请改用 \(Placeholder.list)。")
    case .wrongFoundation(let id, let builds):
      Phrase(
        "“\(id)” can't build on “\(builds)”: name a prompt of the kind before it.",
        "“\(id)”不能接在“\(builds)”后面，请写上一类提问的 id。")
    }
  }
}

extension Placeholder {
  /// All placeholders as they are written.
  fileprivate static var list: String {
    allCases.map { "{\($0.rawValue)}" }.joined(separator: " ")
  }
}
