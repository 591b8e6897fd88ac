// The README's table of keys, held against the action table.

import Foundation
import Interface
import Model
import Testing

@Suite struct `The README` {
  @Test func `shows the keys that the workbench has`() throws {
    let readme = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let after = try #require(
      text.components(separatedBy: "with the program -->\n").dropFirst().first)
    let table = try #require(after.components(separatedBy: "<!-- end of keys").first)
    #expect(table == Self.table, "The table should be:\n\(Self.table)")
  }

  /// The table as the program has it: what works in the workbench or everywhere.
  private static var table: String {
    let rows = Keymap.entries.compactMap { entry -> String? in
      let scopes: [Scope] = [.workbench, .questions, .everywhere]
      let keys = entry.keys.filter { scopes.contains($0.scope) }.flatMap(\.keys)
      guard !keys.isEmpty else { return nil }
      let names = keys.map { "`\($0.label)`" }.joined(separator: " ")
      return "| \(names) | \(entry.title.en) | \(entry.title.zh) |\n"
    }
    return "| key | does | 作用 |\n|---|---|---|\n" + rows.joined()
  }
}
