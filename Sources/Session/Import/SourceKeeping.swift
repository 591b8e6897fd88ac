// Where the reading of a file is kept as a source of the person's own: the same for `--keep-source` and for the screen.

import Foundation
import Interchange
import Interface
import Model

extension Places {
  /// The file in which a source with a name is kept where no file has it yet.
  package func newSourceFile(_ name: String) -> String {
    let letters = name.trimmed.map { letter -> Character in
      letter.isLetter || letter.isNumber ? letter : "-"
    }
    return sources + "/" + String(letters) + ".toml"
  }

  /// The file in which a source with a name is kept: that of the person's own source of the name, else one that
  /// isn't there yet.
  func sourceFile(_ name: String, on shelf: SourceShelf) -> String {
    if let source = shelf[name], case .own(let path) = source.origin { return path }
    let path = newSourceFile(name)
    let stem = String(path.dropLast(".toml".count))
    let paths = [path] + (2..<100).map { "\(stem)-\($0).toml" }
    return paths.first { !FileManager.default.fileExists(atPath: $0) } ?? path
  }
}

extension SourceShelf {
  /// How the reading of a file can be kept beside the sources of this shelf.
  ///
  /// - Parameters:
  ///   - source: The source as which the file was read; nil for none.
  ///   - fileName: The name of the file, without its folders.
  func keeping(of source: KnownSource?, fileName: String) -> ImportPreview.Keeping {
    var byPath: [String: [String]] = [:]
    for source in sources {
      if case .own(let path) = source.origin { byPath[path, default: []].append(source.name.en) }
    }
    var own: [String] = []
    var shared: [String: String] = [:]
    for (path, names) in byPath.sorted(by: { $0.key < $1.key }) {
      // A source that cannot be read would be lost with the file, too.
      if names.count == 1, !Self.holdsSeveral(path) {
        own += names
      } else {
        for name in names { shared[name] = path }
      }
    }
    let ownName = source.flatMap { own.contains($0.name.en) ? $0.name.en : nil }
    return ImportPreview.Keeping(name: ownName ?? fileName.nameOfLikes, own: own, shared: shared)
  }

  /// Whether a file begins more than one source.
  private static func holdsSeveral(_ path: String) -> Bool {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.ranges(of: "[[source]]").count > 1
  }
}

extension String {
  /// The name of a file without its ending and without the day or the number at its end, which the next file of the
  /// kind doesn't share.
  fileprivate var nameOfLikes: String {
    let stem = lastIndex(of: ".").map { String(self[..<$0]) } ?? self
    var name = stem[...]
    while let last = name.last, last.isNumber || last.isWhitespace || "-_.()（）年月日".contains(last) {
      name.removeLast()
    }
    return name.isEmpty ? stem : String(name)
  }
}
