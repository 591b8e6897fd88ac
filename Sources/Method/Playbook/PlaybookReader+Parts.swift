// The parts of a playbook file, one function each.

import Model
import TOMLKit

extension PlaybookReader {
  /// Reads `[industries]`.
  mutating func readIndustries(_ file: TOMLTable) {
    guard let table = file["industries"]?.table else { return }
    let entry = Entry(table: table, header: "[industries]")
    for tag in table.keys { playbook.industries[tag] = strings(tag, in: entry) }
  }

  /// Reads `[asks]`.
  mutating func readMatters(_ file: TOMLTable) {
    guard let table = file["asks"]?.table else { return }
    let entry = Entry(table: table, header: "[asks]")
    for tag in table.keys { playbook.matters[tag] = strings(tag, in: entry) }
  }

  /// Reads `[kind.…]`.
  mutating func readKinds(_ file: TOMLTable) {
    for (key, entry) in named("kind", in: file) {
      guard let kind = QuestionKind(rawValue: key) else {
        note(.unknownKey(key, known: QuestionKind.allCases.map(\.rawValue)), line(of: entry))
        continue
      }
      checkKeys(of: entry, known: ["name", "explanation"])
      guard let name = needed("name", in: entry),
        let explanation = needed("explanation", in: entry)
      else { continue }
      playbook.kinds[kind] = KindGuide(name: name, explanation: explanation)
    }
  }

  /// Reads every `[[class]]`.
  mutating func readClasses(_ file: TOMLTable) {
    for entry in entries("class", in: file) {
      checkKeys(of: entry, known: ["letter", "name", "strategy"])
      guard let letter = needed("letter", in: entry) else { continue }
      guard let standing = AccountClass(rawValue: letter.lowercased()) else {
        let line = line(of: "letter", in: entry)
        note(.unknownKey(letter, known: AccountClass.allCases.map(\.letter)), line)
        continue
      }
      guard let name = needed("name", in: entry), let strategy = needed("strategy", in: entry)
      else { continue }
      playbook.classes[standing] = ClassGuide(name: name, strategy: strategy)
    }
  }

  /// Reads `[role.…]` with its concerns.
  mutating func readRoles(_ file: TOMLTable) {
    for (key, entry) in named("role", in: file) {
      guard let role = Role(rawValue: key) else {
        note(.unknownKey(key, known: Role.allCases.map(\.rawValue)), line(of: entry))
        continue
      }
      checkKeys(of: entry, known: ["need", "meet", "materials", "avoid", "concern"])
      var guide = RoleGuide()
      guide.need = string("need", in: entry) ?? ""
      guide.meet = string("meet", in: entry) ?? ""
      guide.materials = strings("materials", in: entry)
      guide.avoid = strings("avoid", in: entry)
      for objection in entries("role.\(key).concern", in: entry.table) {
        checkKeys(of: objection, known: ["concern", "prevention"])
        guard let worry = needed("concern", in: objection),
          let prevention = needed("prevention", in: objection)
        else { continue }
        guide.objections.append(Objection(objection: worry, prevention: prevention))
      }
      playbook.roles[role] = guide
    }
  }

  /// Reads every `[[objective]]`, `[[reason]]` and `[[advance]]`.
  mutating func readIdeas(_ file: TOMLTable) {
    playbook.objectives = texts("objective", in: file)
    playbook.reasons = texts("reason", in: file)
    for entry in entries("advance", in: file) {
      checkKeys(of: entry, known: ["text", "fallback"])
      guard let action = needed("text", in: entry) else { continue }
      let fallback = string("fallback", in: entry) ?? ""
      playbook.advances.append(AdvanceIdea(action: action, fallback: fallback))
    }
  }

  /// The texts of every `[[name]]`.
  private mutating func texts(_ name: String, in file: TOMLTable) -> [String] {
    var found: [String] = []
    for entry in entries(name, in: file) {
      checkKeys(of: entry, known: ["text"])
      if let text = needed("text", in: entry) { found.append(text) }
    }
    return found
  }
}

extension PlaybookReader {
  /// Reads every `[[prompt]]`.
  mutating func readPrompts(_ file: TOMLTable) {
    var seen: Set<String> = []
    for entry in entries("prompt", in: file) {
      checkKeys(of: entry, known: ["id", "text", "builds", "industries", "asks"])
      guard let prompt = prompt(in: entry) else { continue }
      guard seen.insert(prompt.id).inserted else {
        note(.repeatedID(prompt.id), line(of: "id", in: entry))
        continue
      }
      playbook.prompts.append(prompt)
    }
  }

  /// Reads one prompt; nil when it cannot be used.
  private mutating func prompt(in entry: Entry) -> Prompt? {
    guard let id = needed("id", in: entry), let text = needed("text", in: entry) else { return nil }
    guard let cell = Prompt.cell(of: id) else {
      note(.malformedID(id), line(of: "id", in: entry))
      return nil
    }
    let builds = string("builds", in: entry)
    let prompt = Prompt(
      id: id, role: cell.role, kind: cell.kind, template: text,
      builds: builds.flatMap { foundation($0, of: id, cell.kind, in: entry) },
      industries: strings("industries", in: entry), asks: string("asks", in: entry))
    for name in prompt.placeholderNames where Placeholder(rawValue: name) == nil {
      note(.unknownPlaceholder(name), line(of: "text", in: entry))
    }
    return prompt
  }

  /// The prompt that this one builds on; nil, with a note, where it is of the wrong kind.
  private mutating func foundation(
    _ builds: String, of id: String, _ kind: QuestionKind, in entry: Entry
  ) -> String? {
    let found = Prompt.cell(of: builds)?.kind
    guard let found, found == kind.foundation else {
      note(.wrongFoundation(id: id, builds: builds), line(of: "builds", in: entry))
      return nil
    }
    return builds
  }
}

extension Prompt {
  /// The role and kind that an id names; nil when it names none.
  static func cell(of id: String) -> (role: Role, kind: QuestionKind)? {
    let parts = id.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[2].isEmpty, let role = Role(rawValue: String(parts[0])),
      let kind = QuestionKind(rawValue: String(parts[1]))
    else { return nil }
    return (role, kind)
  }
}
