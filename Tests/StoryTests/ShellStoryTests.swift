// The real program as a mail filter and a phone over ssh use it: one line writes one thing.

import Foundation
import Testing

@Suite struct `From the shell` {
  /// A book with two accounts and two people of one name.
  private func book() throws -> Home {
    let home = try Home()
    let path = try home.file(
      "people.csv",
      "account,name,title\nAlfreds Futterkiste,Maria Anders,Sales\nAcorn,Maria Anders,\nAcorn,Bo,\n"
    )
    let ended = try home.rapport("import", path, "--add-accounts")
    #expect(ended.status == 0, "\(ended)")
    return home
  }

  /// The rows of a list.
  private func rows(_ home: Home, _ arguments: [String]) throws -> [[String: Any]] {
    let ended = try Program.run(
      [Program.path, "list"] + arguments + ["--json"], environment: home.environment)
    #expect(ended.status == 0, "\(ended)")
    let json = try JSONSerialization.jsonObject(with: Data(ended.output.utf8))
    return try #require(json as? [[String: Any]])
  }

  /// The id that a command says it wrote.
  private func id(_ ended: (status: Int32, output: String, errors: String)) throws -> String {
    #expect(ended.status == 0, "\(ended)")
    #expect(ended.output.split(separator: "\n").count == 1, "\(ended)")
    let last = ended.output.split(separator: " ").last.map(String.init) ?? ""
    return last.trimmingCharacters(in: .newlines)
  }

  @Test func `a person, a need, an order and a step are added, each with its id in one line`()
    throws
  {
    let home = try book()
    let person = try id(
      home.rapport(
        "add", "person", "Ann", "Lee", "--account", "alfreds", "--role", "技术人员", "--phone", "1"))
    let found = try rows(home, ["people", "--filter", "Ann Lee"])
    #expect(found.count == 1 && found[0]["id"] as? String == person)
    #expect(found[0]["role"] as? String == "technical")
    #expect(found[0]["account"] as? String == "Alfreds Futterkiste")

    let need = try id(home.rapport("add", "need", "We wait", "--person", person))
    let needs = try rows(home, ["needs"])
    #expect(needs[0]["id"] as? String == need && needs[0]["state"] as? String == "implied")

    _ = try id(
      home.rapport(
        "add", "order", "Toner", "--account", "Acorn", "--set", "date=2026-10-01", "--amount",
        "12.5"))
    #expect(try rows(home, ["orders"])[0]["amount"] as? Double == 12.5)

    let json = try home.rapport(
      "add", "step", "Call", "back", "--account", "Acorn", "--due", "+2d", "--json")
    let step = try #require(
      JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: String])
    #expect(try rows(home, ["steps", "--due", "+2d"])[0]["id"] as? String == step["id"])
    #expect(try home.rapport("undo").output == "undid: added next step\n")
    #expect(try rows(home, ["steps"]).isEmpty)
  }

  @Test func `a note is a fact in one line, and in several the end of the notes`() throws {
    let home = try book()
    _ = try id(home.rapport("note", "Alfreds", "Futterkiste", "They", "move", "in", "March"))
    let fact = try rows(home, ["facts"])[0]
    #expect(fact["text"] as? String == "They move in March" && fact["source"] is NSNull)
    #expect(fact["account"] as? String == "Alfreds Futterkiste")

    _ = try id(home.rapport("note", "Bo", "Likes tea"))
    #expect(try rows(home, ["facts", "--filter", "tea"])[0]["source"] as? String == "Bo")

    let piped = try Program.run(
      ["/bin/sh", "-c", "printf 'one\\ntwo\\n' | '\(Program.path)' note Acorn -"],
      environment: home.environment)
    #expect(piped.status == 0 && piped.output.hasPrefix("changed account: Acorn, "), "\(piped)")
    let notes = try home.rapport("export", "accounts").output
    #expect(notes.contains("\none\ntwo"), "\(notes)")
    #expect(try rows(home, ["facts"]).count == 2)
  }

  @Test func `a person gets the role that the title proposes, and somebody like them is named`()
    throws
  {
    let home = try book()
    let added = try home.rapport(
      "add", "person", "Maria", "Anders", "--account", "Alfreds", "--title", "CFO")
    #expect(added.status == 0, "\(added)")
    #expect(added.errors.contains("the title proposes the role finance"), "\(added)")
    #expect(added.errors.contains("is here already, same name"), "\(added)")
    let named = try home.rapport(
      "add", "person", "Zoe", "--account", "Alfreds", "--title", "CFO", "--role", "user")
    #expect(named.status == 0 && named.errors.isEmpty, "\(named)")
  }

  @Test func `a call is recorded with what comes next, or planned, and then recorded as planned`()
    throws
  {
    let home = try book()
    let call = try home.rapport(
      "call", "Alfreds", "--with", "Maria Anders", "--by", "phone", "--outcome", "advance",
      "--evidence", "sends the plans", "--said", "All well", "--stance", "supporter",
      "--our-people", "Bo, Carla", "--next", "Offer", "--due", "friday")
    #expect(call.status == 0 && call.output.contains("; next step: Offer, "), "\(call)")
    let recorded = try rows(home, ["calls"])[0]
    #expect(recorded["outcome"] as? String == "advance")
    #expect(recorded["people"] as? [String] == ["Maria Anders"])
    #expect(recorded["means"] as? String == "phone")
    #expect(recorded["ourPeople"] as? [String] == ["Bo", "Carla"])
    let stances = try rows(home, ["people", "--filter", "Maria Anders"]).map {
      $0["stance"] as? String
    }
    #expect(stances.contains("supporter"))
    let steps = try rows(home, ["steps"])
    #expect(steps.count == 1 && steps[0]["person"] as? String == "Maria Anders")
    #expect(try home.rapport("undo").status == 0)
    #expect(try rows(home, ["calls"]).isEmpty)
    #expect(try rows(home, ["steps"]).isEmpty)

    let planned = try id(home.rapport("call", "Acorn", "--when", "today", "--with", "Bo"))
    #expect(try rows(home, ["calls", "--due", "today"]).count == 1)
    let done = try id(home.rapport("call", "Acorn", "--outcome", "no-sale"))
    #expect(done == planned)
    #expect(try rows(home, ["calls", "--due", "today"]).isEmpty)
    #expect(try rows(home, ["calls"]).count == 1)
  }

  @Test
  func `the day of a call with an outcome lies in the past, and a past day for a step is said`()
    throws
  {
    let home = try book()
    let tomorrow = try #require(
      Calendar.current.date(byAdding: .day, value: 1, to: Date())
        .map { Calendar.current.dateComponents([.year, .month, .day], from: $0) })
    let (year, month, day) = try (
      #require(tomorrow.year), #require(tomorrow.month), #require(tomorrow.day)
    )
    let call = try home.rapport(
      "call", "Acorn", "--with", "Bo", "--outcome", "no-sale", "--when", "\(month)月\(day)日")
    #expect(call.status == 0, "\(call)")
    let date = try #require(try rows(home, ["calls"])[0]["date"] as? String)
    #expect(date < "\(year)-\(month < 10 ? "0" : "")\(month)-", "\(date)")
    let late = try home.rapport(
      "add", "step", "Offer", "--account", "Acorn", "--due", "last wed")
    #expect(late.status == 0 && late.errors.contains("has passed"), "\(late)")
    let next = try home.rapport("add", "step", "Offer", "--account", "Acorn", "--due", "today")
    #expect(next.errors.isEmpty, "\(next)")
  }

  @Test func `a step is done by its id or by a part of its words`() throws {
    let home = try book()
    let first = try id(home.rapport("add", "step", "Send the offer", "--account", "Acorn"))
    let second = try id(home.rapport("add", "step", "Send the sample", "--account", "Acorn"))
    let unclear = try home.rapport("done", "send")
    #expect(unclear.status == 2 && unclear.errors.contains(first), "\(unclear)")
    #expect(unclear.errors.contains(second))
    #expect(try id(home.rapport("done", "sample")) == second)
    #expect(try id(home.rapport("done", first, "--on", "yesterday")) == first)
    #expect(try home.rapport("done", first).errors.contains("already"))
    #expect(try rows(home, ["steps"]).isEmpty)
  }

  @Test(
    arguments: [
      (["add", "person", "X", "--account", "Nobody"], "no account called Nobody"),
      (["add", "need", "X", "--person", "Maria Anders"], "(Acorn)"),
      (["add", "person", "X", "--account", "Acorn", "--fone", "1"], "--phone"),
      (["add", "person", "X", "--account", "Acorn", "--role", "boss"], "decision maker"),
      (["add", "person", "X"], "--account: Account is empty"),
      (["add", "step", "X", "--account", "Acorn", "--due", "whenever"], "--due: Due needs a day"),
      (["add", "step", "X", "--account", "Acorn", "--due"], "--due says nothing"),
      (["add", "widget"], "Say first what"),
      (["note", "Acorn"], "rapport note ACCOUNT TEXT"),
      (["note", "Maria Anders", "x"], "could be"),
      (["call", "Acorn"], "--outcome order, advance, continuation, no-sale"),
      (["call", "Acorn", "--outcome", "advance"], "--evidence: Without something"),
      (["call", "Acorn", "--outcome", "no-sale", "--when", "+3d"], "still to come"),
      (["list", "people", "--sort", "shoe"], "use id, account, name"),
      (["list", "people", "--due", "today"], "leave out --due"),
    ])
  func `what is not understood is refused in a sentence, and nothing is written`(
    arguments: [String], words: String
  ) throws {
    let home = try book()
    let ended = try Program.run([Program.path] + arguments, environment: home.environment)
    #expect(ended.status == 2 && ended.output.isEmpty, "\(ended)")
    #expect(ended.errors.contains(words), "\(ended)")
    #expect(try home.rapport("log", "-n", "9").output.contains("import"))
    for kind in ["facts", "steps", "calls", "needs"] {
      #expect(try rows(home, [kind]).isEmpty, "\(kind)")
    }
    #expect(try rows(home, ["people"]).count == 3)
  }

  @Test func `it speaks Chinese`() throws {
    let home = try book()
    let added = try home.rapport("add", "person", "李蕾", "--account", "Acorn", "--language", "zh")
    #expect(added.output.hasPrefix("新建联系人：李蕾（Acorn），"), "\(added)")
    let help = try home.rapport("add", "--help", "--language", "zh")
    #expect(help.output.contains("读标准输入") && help.output.contains("--phone"))
  }
}
