// Whose work the method is: the README and both playbooks say it, and the product borrows no name.

import Foundation
import Testing

@Suite struct `The source of the method` {
  /// The pages that have to say it, each with the part that counts.
  private static let pages = [
    "README.md", "Sources/Method/Playbook/playbook.en.toml",
    "Sources/Method/Playbook/playbook.zh.toml", "Sources/Method/MethodSource.swift",
  ]

  @Test(arguments: pages)
  func `is named with its people, its year and its trademark`(page: String) throws {
    let text = try text(page)
    for name in ["Rackham", "Huthwaite", "1988"] {
      #expect(text.contains(name), "\(page): \(name)")
    }
    #expect(text.contains("trademark") || text.contains("商标"), "\(page)")
  }

  @Test func `is told in both halves of the README, with what it rests on`() throws {
    let parts = try text("README.md").split(separator: "**方法的出处。**")
    try #require(parts.count == 2, "The Chinese half tells it under 方法的出处.")
    let halves = parts[1].split(separator: "## The method and its source")
    try #require(halves.count == 2, "The English half tells it under “The method and its source”.")
    for word in ["Huthwaite", "1988", "商标", "三万五千", "二十多个国家", "斯特朗"] {
      #expect(halves[0].contains(word), "\(word)")
    }
    for word in ["Huthwaite", "1988", "trademark", "35,000 calls", "20 countries", "Strong"] {
      #expect(halves[1].contains(word), "\(word)")
    }
  }

  @Test func `gives its trademark to nothing of ours`() throws {
    let mark = "SP" + "IN"
    for page in ["Package.swift", "Sources/rapport/Rapport.swift"] {
      #expect(!(try text(page)).contains(mark), "\(page)")
    }
    for file in SourceTree.sources {
      let names = file.code.filter { $0.uppercased().contains(mark) }
      #expect(names.isEmpty, "\(file.path): \(names)")
      #expect(!file.path.uppercased().contains(mark), "\(file.path)")
    }
    #expect(try text("README.md").hasPrefix("# Rapport"))
  }

  /// A file of the package.
  private func text(_ path: String) throws -> String {
    try String(contentsOf: SourceTree.root.appending(path: path), encoding: .utf8)
  }
}
