// `rapport coach` as scripts use it: its status, its JSON, its sentences.

import Foundation
import Testing

@Suite(.serialized) struct `The coach on the command line` {
  /// The findings as scripts read them.
  private func objects(_ output: String) throws -> [[String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(output.utf8))
    return try #require(json as? [[String: Any]])
  }

  @Test func `ends with 1 when there is something to mend, and names each account of the file`()
    throws
  {
    let home = try Home()
    let file = try home.file("a.csv", "account\nAcme\nBetasoloin\nCancity\n")
    #expect(try home.rapport("import", file).status == 0)
    let found = try home.rapport("coach", "--json")
    #expect(found.status == 1 && found.errors.isEmpty)
    let objects = try objects(found.output)
    #expect(objects.compactMap { $0["account"] as? String } == ["Acme", "Betasoloin", "Cancity"])
    #expect(objects.allSatisfy { $0["rule"] as? String == "account.no-people" })
    #expect(objects.allSatisfy { $0["key"] as? String == "+" && $0["person"] is NSNull })
    let chinese = try home.rapport("coach", "--json", "--language", "zh")
    let reason = try #require(try self.objects(chinese.output).first?["reason"] as? String)
    #expect(reason.contains("联系人"))
    let one = try home.rapport("coach", "cancity")
    #expect(one.status == 1)
    #expect(one.output.hasPrefix("Cancity (1)\n  !  Nobody is known here"))
  }

  @Test func `ends with 0 when there is nothing to mend`() throws {
    let home = try Home()
    #expect(try home.rapport("import", try home.file("a.csv", "account\nAcme\n")).status == 0)
    #expect(try home.rapport("undo").status == 0)
    let empty = try home.rapport("coach", "--json")
    #expect(empty.status == 0 && empty.output == "[]\n")
    #expect(try home.rapport("coach").output == "Nothing to mend.\n")
  }

  @Test func `names an account that there is not in one sentence`() throws {
    let home = try Home()
    #expect(try home.rapport("import", try home.file("a.csv", "account\nAcme\n")).status == 0)
    let wrong = try home.rapport("coach", "Nobody Ltd")
    #expect(wrong.status == 2 && wrong.output.isEmpty)
    #expect(
      wrong.errors == "rapport: There is no account called Nobody Ltd: see rapport list accounts.\n"
    )
    #expect(try home.rapport("coach", "--nonsense").status == 2)
  }

  @Test func `looks at the day that it is asked about, and with the person's own numbers`() throws {
    let home = try Home()
    #expect(try home.rapport("import", try home.file("a.csv", "account\nAcme\n")).status == 0)
    let recent = try home.rapport("coach", "--json", "--as-of", "-2w")
    #expect(recent.status != 2, "\(recent.errors)")
    let before = try home.rapport("coach", "--json", "--as-of", "2001-01-01")
    #expect(before.status == 0 && before.output == "[]\n")
    let settings = home.path + "/config/rapport"
    try FileManager.default.createDirectory(atPath: settings, withIntermediateDirectories: true)
    _ = try home.file("config/rapport/settings.toml", "[coach]\ninfluence = 12\n")
    let wrong = try home.rapport("coach", "--json")
    #expect(wrong.status == 1)
    #expect(
      wrong.errors.contains("settings.toml:2:1: “influence” has to be a whole number"))
  }
}
