// What the real program prints when names hold characters that steer terminals or reorder text:
// people read it without them, and data comes out byte by byte.

import Foundation
import Testing

@Suite struct `What is printed` {
  /// A name with what no terminal may get: a command, a bidi control, a hidden tag.
  private static let name = "Ac\u{61C}me \u{1B}]0;x\u{07}\u{202E}\u{2066}\u{E0041}Ltd"

  /// A note of several lines, as spreadsheets write them.
  private static let note = "first\r\nsecond\rthird"

  private func book() throws -> Home {
    let home = try Home()
    let path = try home.file(
      "accounts.csv", "account,notes\r\n\"\(Self.name)\",\"\(Self.note)\"\r\nAcorn,\r\n")
    let ended = try home.rapport("import", path)
    #expect(ended.status == 0, "\(ended)")
    return home
  }

  @Test(
    arguments: [
      ["log"], ["list", "accounts"], ["list", "accounts", "--json"], ["pareto"],
      ["coach", "Acorn"],
      ["sheet", "Ac"], ["sheet", "Ac\u{61C}me"], ["coach", "No\u{202E}body"],
      ["list", "x\u{1B}[2J"],
      ["screen"],
    ])
  func `holds nothing that steers a terminal`(command: [String]) throws {
    let home = try book()
    let ended = try Program.run([Program.path] + command, environment: home.environment)
    #expect(!(ended.output + ended.errors).isEmpty)
    for scalar in (ended.output + ended.errors).unicodeScalars {
      let isStructure = scalar == "\n" || scalar == "\t"
      #expect(isStructure || Self.isVisible(scalar), "\(command) prints \(scalar.value)")
    }
  }

  /// Whether a scalar is none of those that ``name`` and the arguments hold.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069,
      0xE0000...0xE007F, 0xFEFF:
      false
    default: true
    }
  }

  @Test func `is exported into a pipe and into a file byte by byte as it is in the book`() throws {
    let home = try book()
    let piped = try home.rapport("export", "accounts")
    let path = try home.file("exported.csv", "")
    #expect(try home.rapport("export", "accounts", "-o", path, "--force").status == 0)
    #expect(try home.rapport("export", "accounts", "-o", "-").output == piped.output)
    #expect(piped.status == 0)
    #expect(piped.output == (try String(contentsOfFile: path, encoding: .utf8)))
    for text in [Self.name, "\"first\r\nsecond"] {
      #expect(Data(piped.output.utf8).range(of: Data(text.utf8)) != nil, "\(piped.output)")
    }
    #expect(!piped.output.unicodeScalars.contains("\u{FFFD}"))
  }

  @Test func `is exported to the place that was named, whatever is there`() throws {
    let home = try book()
    let data = try home.rapport("export", "accounts").output
    let (file, link) = (try home.file("taken.csv", "mine"), home.path + "/link.csv")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "taken.csv")
    for path in [file, link] {
      let refused = try home.rapport("export", "accounts", "-o", path)
      #expect(refused.status == 5)
      #expect(refused.errors.contains("\(path) is there already"), "\(refused)")
      #expect(refused.errors.contains("--force"))
    }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")

    #expect(try home.rapport("export", "accounts", "-o", link, "--force").status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "taken.csv")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == data)
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)

    // A path of one letter, a pipe of the shell's, a device.
    let commands = [
      "cd \(home.path) && \(Program.path) export accounts -o n && cat n",
      "\(Program.path) export accounts -o /dev/stdout | cat",
      "\(Program.path) export accounts -o /dev/fd/3 3>&1",
      "mkfifo \(home.path)/pipe; cat \(home.path)/pipe & "
        + "\(Program.path) export accounts -o \(home.path)/pipe; wait; test -p \(home.path)/pipe",
    ]
    for command in commands {
      let ended = try Program.run(["sh", "-c", command], environment: home.environment)
      #expect(ended.status == 0 && ended.output == data, "\(command): \(ended)")
    }
    #expect(try home.rapport("export", "accounts", "-o", "/dev/null").status == 0)
    #expect(try home.rapport("export", "accounts", "-o", "/dev/full").status == 5)
    let left = try FileManager.default.contentsOfDirectory(atPath: home.path)
    #expect(!left.contains { $0.hasPrefix(".rapport-") })
  }

  @Test func `keeps rows to mend away from a file that is there, before anything is imported`()
    throws
  {
    let home = try book()
    let (file, taken) = (
      try home.file("rows.csv", "person,account\nAnn,Acme\nBob,\n"),
      try home.file("taken.csv", "mine")
    )
    let before = try home.rapport("list", "people").output
    let refused = try home.rapport("import", file, "--add-accounts", "--rejects", taken)
    #expect(refused.status == 5 && refused.errors.contains("--force"), "\(refused)")
    #expect(try home.rapport("list", "people").output == before)
    #expect(try String(contentsOfFile: taken, encoding: .utf8) == "mine")
  }

  @Test func `is exported to a terminal without what would steer it`() throws {
    let home = try book()
    let ended = try Program.run(
      ["script", "-qec", "\(Program.path) export accounts", "/dev/null"],
      environment: home.environment)
    #expect(ended.output.contains("Acme \u{FFFD}]0;x\u{FFFD}Ltd"), "\(ended)")
    #expect(!ended.output.unicodeScalars.contains("\u{1B}"))
  }
}
