// A theme half read: takes a table apart, key by key.

import Drawing
import Method
import Model
import TOMLKit

/// Takes a theme file's table apart.
struct ThemeReader {
  /// The file's name, for messages.
  let source: String

  /// Where things stand in the file.
  let places: TOMLPlaces

  /// The themes that can be inherited from.
  let themes: [Theme]

  /// What was wrong so far.
  private(set) var problems: [TOMLProblem] = []

  /// The colours that the file gives names to.
  private(set) var palette: [String: Color] = [:]

  /// A place in the file. Its line is looked for only where something is wrong there.
  struct Spot {
    /// The key.
    let key: String
    /// The header of its section; nil for a key before the first one.
    var header: String?
  }

  /// Notes that what stands at a place could not be used.
  private mutating func note(_ fault: TOMLProblem.Fault, at spot: Spot) {
    let line =
      spot.header.map { places.line(of: spot.key, from: places.line(of: $0)) }
      ?? places.line(ofTopKey: spot.key)
    problems.append(TOMLProblem(source: source, line: line, fault: fault))
  }

  /// Reads the whole file.
  mutating func read(_ file: TOMLTable) -> Theme {
    let known = ["name", "inherits", "description", "palette", "styles"]
    for key in file.keys where !known.contains(key) {
      note(.unknownKey(key, known: known), at: Spot(key: key))
    }
    var theme = parent(of: file)
    theme.name = text("name", in: file, nil) ?? fileName
    if let description = section("description", in: file) {
      theme.englishDescription = text("en", in: description, "[description]") ?? ""
      theme.chineseDescription = text("zh", in: description, "[description]") ?? ""
    }
    readPalette(file)
    if let styles = section("styles", in: file) {
      for key in styles.keys { readStyle(key, styles[key], into: &theme) }
    }
    fillColors(of: &theme)
    return theme
  }

  /// The theme to start from: the one the file inherits from, else the one that needs no file.
  private mutating func parent(of file: TOMLTable) -> Theme {
    guard let name = text("inherits", in: file, nil) else { return .plain }
    if let theme = themes.first(where: { $0.name == name }) { return theme }
    note(.unknownParent(name, known: themes.map(\.name)), at: Spot(key: "inherits"))
    return .plain
  }

  private var fileName: String {
    let name = source.split(separator: "/").last.map(String.init) ?? source
    return name.hasSuffix(".toml") ? String(name.dropLast(5)) : name
  }

  private mutating func readPalette(_ file: TOMLTable) {
    guard let table = section("palette", in: file) else { return }
    for key in table.keys {
      guard let value = table[key] else { continue }
      palette[key] = color(value, Spot(key: key, header: "[palette]"))
    }
  }

  private mutating func readStyle(
    _ key: String, _ value: (any TOMLValueConvertible)?, into theme: inout Theme
  ) {
    let spot = Spot(key: key, header: "[styles]")
    guard let role = StyleRole(rawValue: key) else {
      let nearest = StyleRole.allCases.first { $0.rawValue.lowercased() == key.lowercased() }
      return note(.unknownRole(key, nearest: nearest?.rawValue), at: spot)
    }
    guard let value else { return }
    guard let table = value.table else {
      if value.string != nil {
        theme.styles[role] = Style(foreground: color(value, spot) ?? .terminal)
      } else {
        note(.unfit(key: key, wanted: .style), at: spot)
      }
      return
    }
    theme.styles[role] = style(table, spot)
  }

  private mutating func style(_ table: TOMLTable, _ spot: Spot) -> Style {
    var style = Style.plain
    for key in table.keys {
      guard let value = table[key] else { continue }
      switch key {
      case "fg": style.foreground = color(value, spot) ?? .terminal
      case "bg": style.background = color(value, spot) ?? .terminal
      case "attributes": style.attributes = attributes(value, spot)
      default: note(.unknownKey(key, known: ["fg", "bg", "attributes"]), at: spot)
      }
    }
    return style
  }

  private mutating func attributes(_ value: any TOMLValueConvertible, _ spot: Spot) -> Attributes {
    guard let array = value.array else {
      note(.unfit(key: "attributes", wanted: .names), at: spot)
      return []
    }
    var attributes: Attributes = []
    for index in 0..<array.count {
      let name = array[index].string ?? ""
      if let known = Attributes.named.first(where: { $0.name == name }) {
        attributes.insert(known.attribute)
      } else {
        note(.unknownAttribute(name, known: Attributes.named.map(\.name)), at: spot)
      }
    }
    return attributes
  }

  /// Gives styles without a colour that of `text`.
  private func fillColors(of theme: inout Theme) {
    let text = theme[.text]
    for (role, style) in theme.styles {
      theme.styles[role] = text.merging(style).with(attributes: style.attributes)
    }
  }
}

extension ThemeReader {
  /// The colour that a value names; nil, and noted, when it names none.
  private mutating func color(_ value: any TOMLValueConvertible, _ spot: Spot) -> Color? {
    if let number = value.int, let index = UInt8(exactly: number) { return .indexed(index) }
    let text = value.string ?? value.int.map(String.init) ?? ""
    if let color = palette[text] ?? Color(themeName: text) { return color }
    note(.unknownColor(text), at: spot)
    return nil
  }

  private mutating func section(_ name: String, in file: TOMLTable) -> TOMLTable? {
    guard let value = file[name] else { return nil }
    if let table = value.table { return table }
    note(.unfit(key: name, wanted: .section(name)), at: Spot(key: name))
    return nil
  }

  /// A text in a table; nil, and noted, when it is none.
  ///
  /// - Parameter header: That of the table; nil for the file itself.
  private mutating func text(_ key: String, in table: TOMLTable, _ header: String?) -> String? {
    guard let value = table[key] else { return nil }
    if let text = value.string, !text.isEmpty { return Printable.text(text) }
    note(.unfit(key: key, wanted: .text), at: Spot(key: key, header: header))
    return nil
  }
}

extension Phrase {
  fileprivate static let text = Phrase("text in quotation marks", "加引号的文字")
  fileprivate static let names = Phrase("a list of names in brackets", "方括号里的一列名字")
  fileprivate static let style = Phrase("a colour or { fg = …, bg = … }", "颜色或 { fg = …, bg = … }")
  fileprivate static func section(_ name: String) -> Phrase {
    Phrase("a section [\(name)]", "一段 [\(name)]")
  }
}
