// Lists of every kind, which come from the schema, and how a list is narrowed and sorted.

import Foundation
import Interchange
import Analysis
import Method
import Model
import RandomBooks
import Report
import Testing

@Suite struct `A list of any kind` {
  private let today = Day(iso: "2026-11-24") ?? Day(number: 0)

  private func objects(_ list: ReportSection) throws -> [[String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(list.json(.english).text().utf8))
    return try #require(json as? [[String: Any]])
  }

  @Test(arguments: Kind.allCases.filter { $0 != .book })
  func `has a row for each thing, its id, and a key for each field`(kind: Kind) throws {
    var author = Author(seed: 11)
    // Until there is something of the kind, whatever fields the kinds have.
    for round in 0..<4000 where round < 400 || author.book.wholeIDs(of: kind).isEmpty {
      _ = try? author.act()
    }
    let analysis = BookAnalysis(of: author.book, today: today, playbook: .builtIn(.english))
    let list = ReportSection.things(of: kind, key: kind.fileName, in: analysis)
    let rows = try objects(list)
    try #require(rows.count == author.book.wholeIDs(of: kind).count && !rows.isEmpty)
    #expect(
      Set(rows.compactMap { $0["id"] as? String })
        == Set(author.book.wholeIDs(of: kind).map(\.description)))
    for attribute in Attribute.all(of: kind) {
      #expect(rows.allSatisfy { $0[attribute.fieldTag] != nil }, "\(attribute.tag)")
      if attribute.referredKind != nil {
        let ids = attribute.fieldTag + "Id"
        #expect(rows.allSatisfy { $0[ids] != nil || $0[ids + "s"] != nil }, "\(attribute.tag)")
      }
    }
    #expect(Set(list.sortKeys).count == list.sortKeys.count)
  }

  @Test func `says people by their names, and exactly what was paid`() throws {
    var context = Context()
    try context.take("account\nAcme\n")
    let acme = try context.account("Acme").id
    let ann = try context.add(
      .person, [.person(.account): .entity(acme), .person(.name): .text("Ann")])
    _ = try context.add(
      .gift,
      [
        .gift(.person): .entity(ann), .gift(.words): .text("Tea"),
        .gift(.value): .money(Money(hundredths: 1_234_55)),
      ])
    let analysis = BookAnalysis(of: context.book, today: today, playbook: .builtIn(.english))
    let list = ReportSection.things(of: .gift, key: "gifts", in: analysis)
    #expect(list.texts(0, .english) == ["Acme", "Ann", "Tea", "1,234.55", "", ""])
    let row = try #require(try objects(list).first)
    #expect(row["personId"] as? String == ann.description && row["value"] as? Double == 1234.55)
  }

  @Test func `is sorted by any of its keys, and what is empty stands last`() throws {
    var context = Context()
    for (name, size) in [("Ant", 5), ("Bee", 30), ("Cow", nil), ("Dog", 4)] {
      _ = try context.add(
        .account, [.account(.name): .text(name), .account(.employees): Value(number: size)])
    }
    let analysis = BookAnalysis(of: context.book, today: today, playbook: .builtIn(.english))
    let list = ReportSection.things(of: .account, key: "accounts", in: analysis)
    func names(_ list: ReportSection) throws -> [String] {
      try objects(list).compactMap { $0["name"] as? String }
    }
    #expect(try names(list.sorted(by: "employees")) == ["Dog", "Ant", "Bee", "Cow"])
    let down = list.sorted(by: "employees", descending: true)
    #expect(try names(down) == ["Bee", "Ant", "Dog", "Cow"])
    #expect(try names(down.first(2)) == ["Bee", "Ant"])
    #expect(down.first(9).count == 4)
  }

  @Test func `is narrowed to what is due on some days`() throws {
    var context = Context()
    try context.take("account\nAcme\n")
    let acme = try context.account("Acme").id
    for (words, days) in [("late", -1), ("now", 0), ("soon", 2), ("far", 40), ("never", nil)] {
      _ = try context.add(
        .step,
        [
          .step(.account): .entity(acme), .step(.words): .text(words),
          .step(.due): Value(day: days.map { today.adding(days: $0) }),
        ])
    }
    for (outcome, days) in [(Outcome.continuation, -3), (nil, 0)] {
      _ = try context.add(
        .call,
        [
          .call(.account): .entity(acme), .call(.day): .day(today.adding(days: days)),
          .call(.outcome): Value(choice: outcome),
        ])
    }
    let analysis = BookAnalysis(of: context.book, today: today, playbook: .builtIn(.english))
    func due(_ text: String...) throws -> [String] {
      let spans = try text.map { try #require(DueSpan($0, today: today)) }
      let list = try #require(ReportSection.steps(of: analysis).due(in: spans))
      return try objects(list).compactMap { $0["text"] as? String }
    }
    #expect(try due("overdue") == ["late"])
    #expect(try due("today") == ["now"])
    #expect(try due("已逾期", "今天") == ["late", "now"])
    for words in ["week", "本周", "this week"] { #expect(try due(words) == ["now", "soon"]) }
    for words in ["+2d", "后天", "2026-11-26"] { #expect(try due(words) == ["soon"]) }
    #expect(try due("later") == ["far"])
    #expect(try due("undated") == ["never"])
    let calls = ReportSection.calls(of: analysis)
    #expect(calls.due(in: [.days(.distantPast...today)])?.count == 1)
    #expect(calls.due(in: [.undated])?.count == 0)
    #expect(ReportSection.people(of: analysis).due(in: [.undated]) == nil)
    #expect(DueSpan("whenever", today: today) == nil)
  }

  @Test func `is found by any column, also those for scripts, but by no part of an id`() throws {
    var context = Context()
    try context.take("account\nAcme\n")
    let acme = try context.account("Acme").id
    let ann = try context.add(
      .person, [.person(.account): .entity(acme), .person(.name): .text("Ann")])
    let need = try context.add(
      .need,
      [
        .need(.person): .entity(ann), .need(.words): .text("We wait too long"),
        .need(.topic): .text("Logistics"), .need(.state): Value(choice: NeedState.implied),
      ])
    let analysis = BookAnalysis(of: context.book, today: today, playbook: .builtIn(.english))
    for query in ["acme", "ANN", "logistic", "wait too", "implied", "隐藏"] {
      #expect(ReportSection.needs(of: analysis, matching: query).count == 1, "\(query)")
    }
    #expect(ReportSection.needs(of: analysis, matching: need.description).count == 0)
  }
}
