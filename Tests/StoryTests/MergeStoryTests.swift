// Merging and moving through the real program: what it says before, what it does, and how one undo takes it back.

import Foundation
import Testing

@Suite struct `Two that are one on the command line` {
  /// A book with one company under two names.
  private func book() throws -> Home {
    let home = try Home()
    let accounts = try home.file(
      "accounts.csv", "account,phone\nAcme GmbH,030 1\nAcme,030 2\nZeta,\n")
    #expect(try home.rapport("import", accounts, "--new", "Acme").status == 0)
    let people = try home.file(
      "people.csv", "company,name,role,email\nAcme,Ann,user,ann@acme.example\nZeta,Bob,,\n")
    #expect(try home.rapport("import", people).status == 0)
    return home
  }

  @Test func `are told apart, shown first, merged, and two again after an undo`() throws {
    let home = try book()
    let before = try home.rapport("export", "book").output
    #expect(try home.rapport("report", "duplicates").output.contains("same name but for its form"))
    let shown = try home.rapport("merge", "Acme GmbH", "Acme", "--dry-run")
    #expect(shown.status == 0, "\(shown)")
    for text in ["nothing was changed", "030 1 (not 030 2; --take phone)", "1 person"] {
      #expect(shown.output.contains(text), "\(shown)")
    }
    #expect(try home.rapport("export", "book").output == before)
    let merged = try home.rapport("merge", "Acme GmbH", "Acme", "--take", "phone")
    #expect(merged.status == 0 && merged.output.contains("030 2 (not 030 1)"), "\(merged)")
    let accounts = try home.rapport("list", "accounts").output
    #expect(accounts.contains("Acme GmbH") && !accounts.contains("Acme  "))
    #expect(try home.rapport("undo").output.contains("merged account"))
    #expect(try home.rapport("export", "book").output == before)
  }

  @Test func `are asked for again where a name is wrong, unclear or the same`() throws {
    let home = try book()
    for (words, answer) in [
      (["Acme GmbH", "Acne"], "the nearest is Acme"), (["Acme GmbH", "acme gmbh"], "the same"),
      (["Zeta", "cme"], "could be Acme GmbH"), (["Zeta", "Acme", "--take", "mood"], "is no field"),
      (["Zeta", "Xylophone"], "see rapport list accounts"),
    ] {
      let refused = try Program.run(
        [Program.path, "merge", "--language", "en"] + words, environment: home.environment)
      #expect(refused.status == 2 && refused.errors.contains(answer), "\(words): \(refused)")
    }
    #expect(try home.rapport("log").output.contains("merged") == false)
  }

  @Test func `and somebody who changes companies leaves the gap`() throws {
    let home = try book()
    let moved = try home.rapport("move", "Ann", "Zeta")
    #expect(moved.status == 0 && moved.output.contains("the part stays"), "\(moved)")
    let people = try home.rapport("list", "people").output
    #expect(people.contains("Who follows Ann?"))
    #expect(try home.rapport("undo").status == 0)
    let file = try home.file("moved.csv", "company,name,email\nZeta,Ann,ann@acme.example\n")
    let asked = try home.rapport("import", file)
    #expect(asked.status == 2 && asked.errors.contains("--moved yes"), "\(asked)")
    #expect(try home.rapport("import", file, "--moved", "yes").status == 0)
    #expect(try home.rapport("list", "people").output == people)
  }
}
