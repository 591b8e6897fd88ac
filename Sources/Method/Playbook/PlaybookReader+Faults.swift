// What can be wrong in a playbook file, beside what can be wrong in any.

extension TOMLProblem.Fault {
  /// A prompt's id is not `role.kind.name`.
  static func malformedID(_ id: String) -> Self {
    Self(
      "“\(id)” does not name a role and a kind: write it as finance.problem.my-name.",
      "“\(id)”没有写明角色和类型，请写成 finance.problem.名字 的样子。")
  }

  /// Two prompts of one file have the same id.
  static func repeatedID(_ id: String) -> Self {
    Self(
      "“\(id)” stands here a second time: give this prompt another id.",
      "“\(id)”在这里重复了，请给这一条换个 id。")
  }

  /// A name in braces that nothing is filled in for.
  static func unknownPlaceholder(_ name: String) -> Self {
    let known = Placeholder.allCases.map { "{\($0.rawValue)}" }.joined(separator: " ")
    return Self(
      "nothing is filled in for {\(name)}: use \(known).", "没有可以填进 {\(name)} 的内容，请改用 \(known)。")
  }

  /// A prompt builds on a prompt of the wrong kind.
  static func wrongFoundation(id: String, builds: String) -> Self {
    Self(
      "“\(id)” can't build on “\(builds)”: name a prompt of the kind before it.",
      "“\(id)”不能接在“\(builds)”后面，请写上一类提问的 id。")
  }
}
