// Themes, playbooks and settings that chance has spoilt: what is wrong is said in sentences that can be read, and
// the program goes on.

import Chance
import Foundation
import Interface
import Method
import Model
import Testing

@Suite struct `A file of settings that was spoilt` {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let pieces = [
    "[", "]", "[[", "[[prompt]]\n", "{ a = ", "a.", "= ", "\"\"\"", "'''", "[styles]\n",
    "[keys.work]\n", "undo = [\"u\"]\n",
    "fg = \"#12345\"", "\\u0000", "\\UFFFFFFFF", "1979-05-27T07:32:00Z", "inf", "[coach]\n",
    "# \u{7}\n", "a = [[[[",
  ]

  /// The files, each with its text.
  private static func texts(_ paths: [String]) throws -> [[UInt8]] {
    try paths.map { try Array(Data(contentsOf: root.appending(path: $0))) }
  }

  /// What is wrong with the sentences.
  private static func harm(_ problems: [TOMLProblem]) -> [String] {
    problems.flatMap { problem in
      Language.allCases.compactMap { language in
        let words = problem.phrase(language)
        return words.isEmpty ? "Nothing is said." : Harm.words(in: words)
      }
    }
  }

  /// Spoils files for a while and has them read.
  private static func harm(
    of files: [[UInt8]], _ read: (String) -> [TOMLProblem]
  ) -> [String] {
    Barrage().harm { seed in
      var spoiler = Spoiler(seed: seed, pieces: pieces)
      // Finding the place of each of many faults takes the square of a file's length, which people write by hand.
      let bytes = Array(spoiler.spoilt(files).prefix(8_000))
      return (harm(read(String(decoding: bytes, as: UTF8.self))), bytes.count)
    }
  }

  @Test func `as a theme says what is wrong in sentences`() throws {
    let files = try Self.texts(["themes/dark.toml", "themes/terminal.toml"])
    let harm = Self.harm(of: files) { ThemeFile.read($0, source: "own.toml", themes: []).1 }
    #expect(harm.isEmpty, "\(harm)")
  }

  @Test func `as a playbook says what is wrong in sentences`() throws {
    let whole = try Self.texts(["Sources/Method/Playbook/playbook.zh.toml"])[0]
    let text = String(decoding: whole, as: UTF8.self).components(separatedBy: "\n\n")
    // Some of every part, so that many can be read in a second.
    let files = (0..<4).map { start in
      Array(
        text.indices.filter { $0 % 20 == start }.map { text[$0] }.joined(separator: "\n\n").utf8)
    }
    let harm = Self.harm(of: files) { Playbook.parse($0, source: "own.toml").problems }
    #expect(harm.isEmpty, "\(harm)")
  }

  @Test func `as keys and numbers says what is wrong in sentences`() throws {
    let text = """
      language = "zh"
      theme = "dark"
      [coach]
      questions = 5
      [keys.work]
      undo = ["u", "<C-y>"]
      add-fact = []
      [keys.everywhere]
      language = ["<F4>"]

      """
    let harm = Self.harm(of: [Array(text.utf8)]) {
      SettingsText($0, file: "settings.toml").problems
    }
    #expect(harm.isEmpty, "\(harm)")
  }
}
