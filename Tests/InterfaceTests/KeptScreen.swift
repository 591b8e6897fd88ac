// Screens kept as text. Run with RECORD_SCREENS=1 to write them anew; that run fails, so that
// nobody takes a recording for a test.

import Drawing
import Foundation
import Interface
import Model
import Testing

/// A screen of the workbench in one size and language, and the file that says what it looks like.
struct KeptScreen: Sendable, CustomTestStringConvertible {
  /// What stands in the book.
  enum Contents: Sendable {
    /// The demo book.
    case demo
    /// Nothing.
    case nothing
    /// One account without anything in it.
    case bareAccount
  }

  /// What is to be seen.
  let name: String
  /// The keys that lead there.
  let keys: String
  /// What stands in the book.
  let contents: Contents
  /// The size of the screen.
  let size: Size
  /// Its language.
  let language: Language

  /// The name of its file.
  var file: String { "\(name)@\(size.columns)x\(size.rows).\(language.rawValue).txt" }

  var testDescription: String { file }

  /// A screen in both languages.
  static func both(
    _ name: String, _ keys: String, of contents: Contents = .demo, columns: Int = 80,
    rows: Int = 24
  ) -> [KeptScreen] {
    Language.allCases.map {
      KeptScreen(
        name: name, keys: keys, contents: contents, size: Size(columns: columns, rows: rows),
        language: $0)
    }
  }

  /// The stage on which the keys have been played.
  func stage() throws -> Stage {
    let commands: [Command] =
      switch contents {
      case .demo: []
      case .nothing: []
      case .bareAccount:
        [.add(.account, [.account(.name): .text(language == .english ? "Walmart" : "沃尔玛")])]
      }
    var stage =
      if case .demo = contents {
        try Stage.demo(columns: size.columns, rows: size.rows, language: language)
      } else {
        try Stage(commands, columns: size.columns, rows: size.rows, language: language)
      }
    try stage.play(keys)
    return stage
  }

  /// The picture that a workbench gives now.
  private func picture(of stage: Stage) -> String {
    Workbench.render(stage.bench, size: size, theme: .plain, language: language).text
  }

  /// Plays the keys and compares the picture with the one that is kept.
  func check() throws { try check(try stage()) }

  /// Compares the picture of a stage with the one that is kept.
  func check(_ stage: Stage) throws {
    let picture = picture(of: stage)
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Screens")
    let kept = folder.appending(path: file)
    if ProcessInfo.processInfo.environment["RECORD_SCREENS"] != nil {
      try picture.write(to: kept, atomically: true, encoding: .utf8)
      Issue.record("Recorded \(file); run again without RECORD_SCREENS.")
      return
    }
    let expected = try? String(contentsOf: kept, encoding: .utf8)
    #expect(picture == expected, "\(file) is now\n\(picture)")
  }
}
