// All sources that are known, those that come along and the person's own, and which of them a file is.

import Method
package import Model

/// The sources among which a file is recognised.
package struct SourceShelf: Sendable {
  /// What the person said about the source of a file.
  package enum Asked: Hashable, Sendable {
    /// Nothing: the file shows it.
    case fitting
    /// It is none of them.
    case none
    /// It is the one with this name.
    case named(String)
  }

  /// What a file was recognised as.
  enum Choice: Hashable, Sendable {
    /// Nothing.
    case none
    /// One source.
    case one(KnownSource)
    /// Several, equally well: none of them is taken.
    case several([KnownSource])

    /// The source, where it is one.
    var source: KnownSource? {
      switch self {
      case .one(let source): source
      case .none, .several: nil
      }
    }

    /// What to tell of it; nil where that is nothing.
    var news: ReadingNotice? {
      switch self {
      case .none: nil
      case .one(let source):
        ReadingNotice(
          Phrase("Read as \(source.name.en.plain).", "按“\(source.name.zh.plain)”读取。"))
      case .several(let sources):
        ReadingNotice(
          Phrase(
            "The columns fit \(sources.map(\.name.en.plain).joined(separator: " and ")), so none of them was used",
            "列名同时符合\(sources.map { "“\($0.name.zh.plain)”" }.joined(separator: "和"))，因此都没有采用"),
          remedy: .source)
      }
    }
  }

  /// The sources, the shipped ones first.
  package private(set) var sources: [KnownSource]
  /// What the person said.
  package var asked = Asked.fitting
  /// What is wrong in files of the person's.
  package private(set) var problems: [Phrase] = []

  /// The sources that come along.
  package static let shipped = SourceShelf(
    KnownSource.parse(
      String(decoding: PackageResources.sources_toml, as: UTF8.self), named: "sources.toml",
      origin: .shipped
    ).sources)

  /// The headers by which files of these sources are known, whatever stands above them; none where the person says
  /// that the file is of no source.
  package var headers: KnownHeaders {
    switch asked {
    case .none: KnownHeaders([])
    case .named(let name): KnownHeaders(self[name]?.fingerprints ?? [])
    case .fitting: KnownHeaders(sources.flatMap(\.fingerprints))
    }
  }

  /// Holds some sources.
  package init(_ sources: [KnownSource]) { self.sources = sources }

  /// Adds the sources of a file of the person's. One with the name of another takes its place.
  ///
  /// - Parameter text: What stands in it; nil where that could not be read as text.
  package mutating func add(_ text: String?, path: String) {
    guard let text else {
      problems.append(
        Phrase(
          "\(path) cannot be read as text: save it as UTF-8, or delete it.",
          "\(path) 无法按文本读取：请另存为 UTF-8，或删除它。"))
      return
    }
    let (own, faults) = KnownSource.parse(text, named: path, origin: .own(path: path))
    problems += faults.map(\.phrase)
    for source in own {
      sources.removeAll { $0.name.en.nameKey == source.name.en.nameKey }
      sources.append(source)
    }
  }

  /// The source with a name in either language.
  package subscript(name: String) -> KnownSource? {
    let key = name.nameKey
    return sources.first { $0.name.en.nameKey == key || $0.name.zh.nameKey == key }
  }

  /// The sources that fit a file with some columns: none, the one as which it is read, or several equally well, of
  /// which none is taken.
  package func fitting(_ columns: [String]) -> [KnownSource] {
    switch choice(for: columns) {
    case .none: []
    case .one(let source): [source]
    case .several(let sources): sources
    }
  }

  /// The source of a file with some columns. The one that is recognised by the most headers is meant, and the
  /// person's own before one that comes along.
  ///
  /// - Complexity: O(headers of all sources).
  func choice(for columns: [String]) -> Choice {
    switch asked {
    case .none: return .none
    case .named(let name): return self[name].map { .one($0) } ?? .none
    case .fitting: break
    }
    let keys = Set(columns.flatMap { [$0.nameKey, $0.columnKey] })
    let fitting = sources.compactMap { source in
      source.weight(in: keys).map { (source: source, weight: $0) }
    }
    let most = fitting.map(\.weight).max()
    let best = fitting.filter { $0.weight == most }.map(\.source)
    let own = best.filter { $0.origin != .shipped }
    let last = own.isEmpty ? best : own
    return last.count > 1 ? .several(last) : last.first.map { .one($0) } ?? .none
  }
}

extension KnownHeaders {
  /// The headers of the sources that come along.
  package static let shipped = SourceShelf.shipped.headers
}
