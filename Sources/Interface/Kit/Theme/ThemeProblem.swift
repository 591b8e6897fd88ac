// What is wrong in a theme file, and where.

package import Model

/// Something in a theme file that could not be used. The rest of the file still is, except after a
/// fault of syntax.
package struct ThemeProblem: Hashable, Sendable {
  /// The file's name, as the person knows it.
  package let source: String

  /// The line, from 1.
  package let line: Int

  /// The column, from 1.
  package let column: Int

  /// What is wrong.
  package let fault: Fault

  /// What can be wrong in a theme file.
  package enum Fault: Hashable, Sendable {
    /// The file is not TOML from here on.
    case syntax(String)
    /// A key that means nothing here.
    case unknownKey(String, known: [String])
    /// A role that no screen has.
    case unknownRole(String, nearest: String?)
    /// Neither a colour nor a name in the palette.
    case unknownColor(String)
    /// Not an attribute.
    case unknownAttribute(String, known: [String])
    /// The theme to inherit from is not there.
    case unknownParent(String, known: [String])
    /// A value of another sort than it should be.
    case unfit(key: String, wanted: Phrase)
  }

  /// Where, what, and what to do, in one sentence.
  package var phrase: Phrase {
    let place = "\(source):\(line):\(column)"
    return Phrase("\(place): \(fault.phrase.en)", "\(place)：\(fault.phrase.zh)")
  }
}

extension ThemeProblem.Fault {
  /// What is wrong and what to do.
  fileprivate var phrase: Phrase {
    switch self {
    case .syntax(let detail):
      Phrase(
        "this is not TOML (\(detail)): correct the line.",
        "这里不合 TOML 写法（\(detail)），请改正这一行。")
    case .unknownKey(let key, let known):
      Phrase(
        "“\(key)” means nothing here: use one of \(known.joined(separator: ", ")).",
        "不认识“\(key)”，请改用：\(known.joined(separator: "、"))。")
    case .unknownRole(let name, let nearest?):
      Phrase("there is no role “\(name)”: write \(nearest).", "没有“\(name)”这个角色名，请写 \(nearest)。")
    case .unknownRole(let name, nil):
      Phrase(
        "there is no role “\(name)”: copy a name from a theme that comes with the program.",
        "没有“\(name)”这个角色名，请照自带主题里的名字写。")
    case .unknownColor(let text):
      Phrase(
        "“\(text)” is no colour: write #RRGGBB, 0 to 255, a name such as blue or bright-blue, "
          + "or a name from [palette].",
        "“\(text)”不是颜色，请写 #RRGGBB、0 到 255、blue 或 bright-blue 之类的名字，或 [palette] 里的名字。")
    case .unknownAttribute(let name, let known):
      Phrase(
        "“\(name)” is no attribute: use one of \(known.joined(separator: ", ")).",
        "没有“\(name)”这种字形，可用：\(known.joined(separator: "、"))。")
    case .unknownParent(let name, let known):
      Phrase(
        "there is no theme “\(name)” to inherit from: use one of \(known.joined(separator: ", ")).",
        "没有可继承的主题“\(name)”，可用：\(known.joined(separator: "、"))。")
    case .unfit(let key, let wanted):
      Phrase("“\(key)” has to be \(wanted.en): change it.", "“\(key)”应为\(wanted.zh)，请修改。")
    }
  }
}
