// What is wrong in a file that a person writes by hand (settings, a theme, a playbook), and where.

package import Model
package import TOMLKit

/// Something in a TOML file that could not be used. The rest of the file still is, except after a fault
/// of syntax.
package struct TOMLProblem: Hashable, Sendable {
  /// The file's name, as the person knows it.
  package let source: String
  /// The line, from 1.
  package let line: Int
  /// The column, from 1.
  package let column: Int
  /// What is wrong.
  package let fault: Fault

  /// Notes a fault at a place.
  package init(source: String, line: Int, column: Int = 1, fault: Fault) {
    (self.source, self.line, self.column, self.fault) = (source, line, column, fault)
  }

  /// The place as compilers write it, `own.toml:12:1`.
  package var place: String { "\(source):\(line):\(column)" }

  /// Where, what, and what to do, in one sentence.
  package var phrase: Phrase {
    Phrase("\(place): \(fault.phrase.en)", "\(place)：\(fault.phrase.zh)")
  }

  /// What is wrong and what to do; each kind of file adds its own faults.
  package struct Fault: Hashable, Sendable {
    /// The second half of the sentence.
    package let phrase: Phrase

    /// A fault in words; what they repeat of the file can do nothing to a terminal.
    package init(_ en: String, _ zh: String) { phrase = Phrase(en.harmless, zh.harmless) }
  }

  /// Reads a text as TOML, or says where it stops being that.
  package static func table(_ text: String, source: String) -> Result<TOMLTable, TOMLProblem> {
    var guarding = TOMLGuard(text)
    if let stumble = guarding.stumble() {
      return .failure(
        TOMLProblem(
          source: source, line: stumble.line, column: stumble.column, fault: stumble.fault))
    }
    do {
      return .success(try TOMLTable(string: text))
    } catch let error as TOMLParseError {
      let place = error.source.begin
      return .failure(
        TOMLProblem(
          source: source, line: place.line, column: place.column,
          fault: .syntax(error.description)))
    } catch {
      return .failure(TOMLProblem(source: source, line: 1, fault: .syntax("\(error)")))
    }
  }
}

extension TOMLProblem: Error {}

extension TOMLProblem.Fault {
  /// The file is not TOML from here on.
  package static func syntax(_ detail: String) -> Self {
    Self(
      "this is not TOML (\(detail)): correct the line.", "这里不合 TOML 写法（\(detail)），请改正这一行。")
  }

  /// A key that means nothing here.
  package static func unknownKey(_ key: String, known: [String]) -> Self {
    Self(
      "“\(key)” means nothing here: use one of \(known.joined(separator: ", ")).",
      "不认识“\(key)”，请改用：\(known.joined(separator: "、"))。")
  }

  /// A key that has to be there is missing or empty.
  package static func missing(_ key: String) -> Self {
    Self("“\(key)” is missing: write it.", "缺少“\(key)”，请补上。")
  }

  /// A value of another sort than it should be.
  package static func unfit(key: String, wanted: Phrase) -> Self {
    Self("“\(key)” has to be \(wanted.en): change it.", "“\(key)”应为\(wanted.zh)，请修改。")
  }
}

extension String {
  /// The text with each character that a terminal would obey, or that hides or reorders others, replaced.
  fileprivate var harmless: String {
    let scalars = unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .format: "\u{FFFD}"
      case _: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
