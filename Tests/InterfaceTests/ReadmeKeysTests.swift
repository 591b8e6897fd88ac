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
    if ProcessInfo.processInfo.environment["RECORD_SCREENS"] != nil {
      let whole = text.replacingOccurrences(of: table, with: Self.table)
      try Data(whole.utf8).write(to: readme)
    }
    let lines = Set(Self.table.split(separator: "\n"))
    let missing = lines.subtracting(table.split(separator: "\n")).sorted()
    #expect(table == Self.table, "Record it with RECORD_SCREENS=1; it lacks \(missing).")
  }

  /// The table as the program has it: what works in the workbench or everywhere.
  private static var table: String {
    let rows = Act.all.compactMap { entry -> String? in
      let scopes: [Scope] = [.everywhere, .list, .work, .workbench, .questions]
      let keys = scopes.flatMap { entry.keys[$0] ?? [] }
      guard !keys.isEmpty else { return nil }
      let names = keys.map { "`\($0.label)`" }.joined(separator: " ")
      return "| \(names) | \(entry.title.en) | \(entry.title.zh) |\n"
    }
    return "| key | does | 作用 |\n|---|---|---|\n" + rows.joined()
  }
}
