// What can be wrong in a theme file, beside what can be wrong in any.

import Method

extension TOMLProblem.Fault {
  /// A role that no screen has.
  static func unknownRole(_ name: String, nearest: String?) -> Self {
    if let nearest {
      return Self(
        "there is no role “\(name)”: write \(nearest).", "没有“\(name)”这个角色名，请写 \(nearest)。")
    }
    return Self(
      "there is no role “\(name)”: copy a name from a theme that comes with the program.",
      "没有“\(name)”这个角色名，请照自带主题里的名字写。")
  }

  /// Neither a colour nor a name in the palette.
  static func unknownColor(_ text: String) -> Self {
    Self(
      "“\(text)” is no colour: write #RRGGBB, 0 to 255, a name such as blue or bright-blue, "
        + "or a name from [palette].",
      "“\(text)”不是颜色，请写 #RRGGBB、0 到 255、blue 或 bright-blue 之类的名字，或 [palette] 里的名字。")
  }

  /// Not an attribute.
  static func unknownAttribute(_ name: String, known: [String]) -> Self {
    Self(
      "“\(name)” is no attribute: use one of \(known.joined(separator: ", ")).",
      "没有“\(name)”这种字形，可用：\(known.joined(separator: "、"))。")
  }

  /// The theme to inherit from is not there.
  static func unknownParent(_ name: String, known: [String]) -> Self {
    Self(
      "there is no theme “\(name)” to inherit from: use one of \(known.joined(separator: ", ")).",
      "没有可继承的主题“\(name)”，可用：\(known.joined(separator: "、"))。")
  }
}
