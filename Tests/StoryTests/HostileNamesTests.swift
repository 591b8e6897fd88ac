// A book in which every text steers terminals, and everything that the real program prints about it.

import Chance
import FaultDisk
import Foundation
import Model
import Report
import Testing

@Suite struct `A book full of names that steer a terminal` {
  /// Every kind of what a name must not do: columns, commands, order, hidden words, lines.
  private static let name =
    "Ac\tme \u{1B}]0;x\u{07}\u{202E}\u{61C}\r\nL\u{9B}31mtd\u{2066}\u{E0041}\u{2028}\u{85}\u{FEFF}"

  /// What is asked, each in one of the languages by turns.
  private static var commands: [[String]] {
    let lists = ["accounts", "people", "needs", "calls", "steps", "agenda"].flatMap { kind in
      ["text", "md", "json", "html"].map { ["list", kind, "--format", $0] }
    }
    let reports = ReportTopic.allCases.flatMap { topic in
      ["text", "md", "html"].map { ["report", topic.rawValue, "--format", $0] }
    }
    let sheets = SheetFormat.allCases.map { ["sheet", "Ac", "--format", $0.rawValue] }
    return lists + reports + sheets + [
      ["log"], ["log", "Ac"], ["coach"], ["coach", "Ac", "--json"], ["check"], ["channel"],
      ["channel", "--json"], ["pareto"], ["pareto", "--json"], ["trends"], ["fit"], ["sheet", "c"],
      ["report", "coach", "--account", "Ac"], ["undo"], ["screen"],
      ["screen", "--keys", "<Enter>"],
      ["screen", "--keys", "H"], ["screen", "--keys", "p"], ["info"],
    ]
  }

  @Test func `makes no command print what a terminal would obey`() throws {
    let home = try Home()
    try put(in: home)
    for (index, command) in Self.commands.enumerated() {
      let language = ["--language", index.isMultiple(of: 2) ? "en" : "zh"]
      let ended = try Program.run(
        [Program.path] + command + language, environment: home.environment)
      let printed = ended.output + ended.errors
      #expect(!printed.isEmpty, "\(command)")
      // HTML and JSON are printed on one line as well, where somebody asks for them.
      for line in printed.split(separator: "\n", omittingEmptySubsequences: true) {
        if let words = Harm.words(in: String(line)) {
          Issue.record("\(command) \(language): \(words)")
          break
        }
      }
    }
  }

  /// Writes the journal of a book in which each kind of thing is there twice with every field filled.
  private func put(in home: Home) throws {
    var journal = SealedJournal()
    journal.append(
      Array(
        #"{"sj":1,"store":"s","dev":"0000000a","seg":0,"first":0,"prev":null,"by":"x","need":[],"key":null}"#
          .utf8))
    let kinds = Kind.allCases.filter { $0 != .book }
    for (index, kind) in (kinds + kinds).enumerated() {
      let values = Attribute.all(of: kind).map { attribute in
        "\"\(attribute.fieldTag)\":" + Self.value(of: attribute, kinds)
      }
      let text = """
        {"h":[\(1_790_000_000_000 + index),0],"u":"\(Self.escaped)","c":"add \(kind.rawValue)",\
        "ops":[{"o":"add","r":"a-\(String(index + 1, radix: 16))","k":"\(kind.rawValue)",\
        "v":{\(values.joined(separator: ","))}}]}
        """
      journal.append(Array(text.utf8))
    }
    let folder = home.path + "/book/journal"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try Data(journal.bytes).write(to: URL(filePath: folder + "/0000000a-0000.sj1"))
  }

  /// The name as it stands in JSON.
  private static let escaped = name.unicodeScalars.map { scalar in
    scalar.value < 0x20
      ? "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      : String(scalar)
  }.joined()

  /// A value that a field takes.
  private static func value(of attribute: Attribute, _ kinds: [Kind]) -> String {
    /// The first thing of a kind.
    func thing(_ kind: Kind) -> String {
      "\"a-" + String((kinds.firstIndex(of: kind) ?? 0) + 1, radix: 16) + "\""
    }
    return switch attribute.shape {
    case .line, .prose: "\"\(escaped)\""
    case .tags: "[\"\(escaped)\",\"b\(escaped)\"]"
    case .number(let range): "\(range.upperBound)"
    case .money: "1200.5"
    case .day: "\"2026-11-20\""
    case .choice(let options): "\"\(options.last?.tag ?? "")\""
    case .entity(let kind): thing(kind)
    case .entities(let kind): "[\(thing(kind))]"
    case .flag: "true"
    }
  }
}
