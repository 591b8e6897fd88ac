// What the screens of a call look like, compared with screens kept as text. Run with
// RECORD_SCREENS=1 to write them anew; that run fails, so that nobody takes a recording for a test.

import Foundation
import Model
import Testing

@testable import Interface

@Suite struct `The screens of a call as pictures` {
  private static let sizes = [(40, 10), (80, 24), (120, 40)]

  @Test(arguments: Language.allCases)
  func `preparing looks as agreed at three sizes`(language: Language) throws {
    try compare("call-before", keys: "pj", language)
  }

  @Test(arguments: Language.allCases)
  func `choosing a question looks as agreed at three sizes`(language: Language) throws {
    try compare("call-question", keys: "pa", language)
  }

  @Test(arguments: Language.allCases)
  func `recording looks as agreed at three sizes`(language: Language) throws {
    try compare("call-after", keys: "o", language)
  }

  @Test(arguments: Language.allCases)
  func `the account's card looks as agreed at three sizes`(language: Language) throws {
    try compare("card", keys: "<Enter>", language)
  }

  /// Compares the pictures of one screen at all sizes with those that are kept.
  private func compare(_ name: String, keys: String, _ language: Language) throws {
    let pictures = try Self.sizes.map { columns, rows in
      var stage = try CallScreenSample.prepared(columns: columns, rows: rows, language: language)
      try stage.play(keys)
      return "== \(columns)x\(rows)\n" + (try stage.picture())
    }
    let picture = pictures.joined(separator: "\n")
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Screens/\(name)-\(language.rawValue).txt")
    if ProcessInfo.processInfo.environment["RECORD_SCREENS"] != nil {
      try picture.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("Recorded \(name); run again without RECORD_SCREENS.")
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(picture == kept, "\(name) is now\n\(picture)")
  }
}
