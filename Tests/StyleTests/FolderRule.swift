// Which folders of a target need which others, by the types that their files declare and name; finds
// circular dependencies between folders.

/// The rule that the folders inside a target depend on each other in one direction only.
///
/// It reads text, not meaning: extensions of a foreign type and free functions are not seen.
struct FolderRule {
  /// A type of one folder that a file in another names.
  struct Arrow: Sendable {
    /// The folder that names it, below the target; `.` for the target's own.
    let from: String
    /// The folder that declares it.
    let to: String
    /// The type.
    let type: String
    /// Where it is named first.
    let place: Finding
  }

  /// One arrow for each file and each foreign type that it names.
  let arrows: [Arrow]

  /// Reads the files of one target.
  ///
  /// - Parameter depth: How many levels of folders make a folder of its own; what lies deeper
  ///   belongs to the one above.
  init(_ files: [SourceFile], depth: Int) {
    let declared = files.flatMap { file in
      FolderRule.declaredTypes(in: file).map { ($0, FolderRule.folder(of: file, depth)) }
    }
    let homes = Dictionary(declared) { first, _ in first }
    arrows = files.flatMap { file in
      let from = FolderRule.folder(of: file, depth)
      let own = Set(FolderRule.declaredTypes(in: file, all: true))
      return FolderRule.namedTypes(in: file).compactMap { type, line -> Arrow? in
        guard !own.contains(type), let to = homes[type], to != from else { return nil }
        return Arrow(
          from: from, to: to, type: type,
          place: file.finding(line, "\(from) names \(type) of \(to)"))
      }
    }
  }

  /// The arrows that lie in a circle.
  var circular: [Finding] {
    let next = Dictionary(grouping: arrows, by: \.from).mapValues { Set($0.map(\.to)) }
    let reached = next.mapValues { FolderRule.reachable(from: $0, by: next) }
    return arrows.filter { reached[$0.to]?.contains($0.from) == true }.map { arrow in
      Finding(
        place: arrow.place.place,
        message: "\(arrow.place.message), which needs \(arrow.from) itself: move one of the two.")
    }
  }

  /// The arrows between two folders below one that must not know each other.
  func between(neighboursIn parent: String) -> [Finding] {
    arrows.filter { $0.from.hasPrefix(parent + "/") && $0.to.hasPrefix(parent + "/") }.map {
      Finding(
        place: $0.place.place,
        message: "\($0.place.message): what both need belongs into neither of them.")
    }
  }

  /// Everything that can be reached from some folders, themselves included.
  private static func reachable(
    from folders: Set<String>, by next: [String: Set<String>]
  ) -> Set<String> {
    var (reached, open) = (folders, Array(folders))
    while let folder = open.popLast() {
      for other in next[folder] ?? [] where reached.insert(other).inserted { open.append(other) }
    }
    return reached
  }

  /// The folder that a file counts to, below its target.
  private static func folder(of file: SourceFile, _ depth: Int) -> String {
    let folders = file.path.split(separator: "/").dropFirst(2).dropLast().prefix(depth)
    return folders.isEmpty ? "." : folders.joined(separator: "/")
  }

  /// The types at the top level of a file: those that other files can name, or all.
  private static func declaredTypes(in file: SourceFile, all: Bool = false) -> [String] {
    let modifiers: Set = ["package", "final", "indirect"]
    let hidden: Set = ["private", "fileprivate"]
    let kinds: Set = ["struct", "enum", "class", "protocol", "typealias", "actor"]
    return file.code.compactMap { line in
      guard let first = line.utf8.first, first != UInt8(ascii: " ") else { return nil }
      let words = line.split(separator: " ").drop {
        modifiers.contains(String($0)) || $0.hasPrefix("@") || all && hidden.contains(String($0))
      }
      guard let kind = words.first, kinds.contains(String(kind)) else { return nil }
      return words.dropFirst().first.flatMap { names(in: String($0)).first }
    }
  }

  /// The names in a file that could be types', each with the line where it stands first.
  private static func namedTypes(in file: SourceFile) -> [(String, Int)] {
    var lines: [String: Int] = [:]
    for (line, code) in file.code.enumerated() {
      for name in names(in: code) where lines[name] == nil { lines[name] = line }
    }
    return lines.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
  }

  /// The words of code that begin with a capital letter.
  private static func names(in code: String) -> [String] {
    code.utf8.split { byte in
      !(byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == 0x5F)
    }.filter { $0.first.map { $0 >= 0x41 && $0 <= 0x5A } == true }.compactMap { String($0) }
  }
}
