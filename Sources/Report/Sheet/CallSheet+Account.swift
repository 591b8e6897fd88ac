// What the sheet says about the whole account: who moves whom there, and what it is worth to us.

import Analysis
import Method
import Model

extension CallSheet {
  /// The people of the account and the lines between them, and who can move those whom we see.
  var map: SheetDocument.Section {
    let heading = Phrase("Who moves whom", "谁影响谁")
    guard let account else { return section(heading.en, heading.zh, []) }
    let everybody = book.people(of: account.id)
    guard !everybody.isEmpty else {
      let missing = Phrase(
        "Nobody is known there yet: add the first person to the map.", "图上还没有人：请先添加联系人。")
      return section(heading.en, heading.zh, [.missing(missing(language))])
    }
    let ties = MapTies(of: account.id, people: Set(everybody.map(\.id)), in: book)
    let drawing = MapDrawing(of: account, in: book, language: language)
    let items = everybody.map { person in
      SheetDocument.MapItem(text: line(about: person), notes: words(of: ties, about: person))
    }
    return section(heading.en, heading.zh, [.map(drawing, items)] + ways)
  }

  /// A person of the map in a line: name, role, stance, influence.
  private func line(about person: Person) -> String {
    let traits = [
      person.roleName ?? Phrase("role?", "角色未定"),
      person.stance.map { Phrase("\($0.sign) \($0.name.en)", "\($0.sign) \($0.name.zh)") },
      person.influence.map { Phrase(verbatim: "\($0)/5") },
    ]
    return ([person.name] + traits.compactMap { $0?(language) }).joined(separator: " · ")
  }

  /// The lines that start at a person, in words.
  private func words(of ties: MapTies, about person: Person) -> [String] {
    let words = MapTie.own.compactMap { tie -> String? in
      let others = ties.others(tie, of: person.id).map(book.personName)
      return others.isEmpty ? nil : tie.phrase(Phrase(listing: others)(language))(language)
    }
    return words.isEmpty ? [] : [words.joined(separator: Phrase("; ", "；")(language))]
  }

  /// Who can move those of the people to be seen who are not with us.
  private var ways: [SheetDocument.Block] {
    guard let account else { return [] }
    let graph = InfluenceGraph(of: account.id, in: book)
    return people.filter { !$0.isWithUs && !$0.isPlaceholder }
      .map { .paragraph(graph.advice(on: $0.id, isAsking: true)(language)) }
  }

  /// What the account is worth to us: class, revenue, open business.
  var numbers: SheetDocument.Section {
    guard let account else { return section("Numbers", "数字", []) }
    let standing = field(
      Account.Field.standing.name, analysis.classHeading(of: account.id)(language))
    let worth = [SheetDocument.Block.paragraph(analysis.worth(of: account.id)(language))]
    let doubts = (analysis.uncountedWords(of: account.id) + analysis.ordersAhead(of: account.id))
      .map { SheetDocument.Block.missing($0(language)) }
    let open = book.openOpportunities(of: account.id).map { deal in
      SheetDocument.Block.item(
        text(book.words(about: deal)(language), by: deal.expected), notes: [])
    }
    return section("Numbers", "数字", standing + worth + doubts + open)
  }

  /// Whom we meet, by name and title alone: for a sheet that the customer may keep.
  var names: [SheetDocument.Block] {
    let names = people.filter { !$0.isPlaceholder }.map { person in
      let title =
        person.title.isEmpty ? "" : Phrase(" (\(person.title))", "（\(person.title)）")(language)
      return person.name + title
    }
    return field(Phrase("With", "参加人"), Phrase(listing: names)(language))
  }
}
