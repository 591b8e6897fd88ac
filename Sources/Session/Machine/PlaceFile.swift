// Where a person left the workbench, kept for the next start on the same book: written at most a second after they
// went somewhere else, and when they leave. Nothing depends on it: what cannot be read or written is as if it were not
// there.
//
// The file NAME.json in the folder `places` is JSON; NAME comes from the book's identity and folder.
//
//     format   1; a file of another format is left alone until it is written over
//     book     {"store" : "the book's identity", "folder" : "where it lies"}
//     place    `KeptPlace`, each property under its own name; pages as in the file of a draft

import Foundation
package import Interface

/// The file of the place on one book.
package struct PlaceFile: ~Copyable {
  /// What stands in the file.
  private struct Contents: Codable {
    let format: Int
    let book: DraftFile.Home
    let place: KeptPlace
  }

  /// The format that this program reads and writes.
  private static let format = 1
  /// How long a place is only in memory, at most.
  private static let delay = Duration.seconds(1)
  /// The most bytes that are read.
  private static let limit = 1 << 16

  private let path: String
  private let home: DraftFile.Home
  /// The place that stands in the file.
  private var written: KeptPlace?
  /// When the place has to be looked at.
  private var due: ContinuousClock.Instant?

  /// Prepares the file of a book.
  ///
  /// - Parameter path: The folder of the places.
  package init(_ path: String, for home: DraftFile.Home) { (self.path, self.home) = (path, home) }

  /// The name of the book's file: FNV-1a of its identity and its folder, so that no text of a book becomes a path.
  private var name: String {
    let hash = (home.store + "\n" + home.folder).utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16) + ".json"
  }

  /// How long to sleep at most before ``isDue``; nil while nothing waits to be written.
  package var millisecondsLeft: Int? {
    due.map { max(0, Int((ContinuousClock.now.duration(to: $0) / .milliseconds(1)).rounded(.up))) }
  }

  /// Whether the place has to be written now, if it is another one.
  package var isDue: Bool { due.map { $0 <= .now } ?? false }

  /// Takes note that the person may be somewhere else.
  package mutating func note() { if due == nil { due = .now + PlaceFile.delay } }

  /// The place that was kept; nil where there is none, or where what is there is not whole, not ours, or no place.
  package mutating func find() -> KeptPlace? {
    guard !home.store.isEmpty, let folder = DraftFolder(path, makes: false),
      let lock = folder.take(name), let bytes = folder.bytes(of: lock, atMost: PlaceFile.limit),
      let contents = try? JSONDecoder().decode(Contents.self, from: bytes),
      contents.format == PlaceFile.format, contents.book == home, contents.place.isSound
    else { return nil }
    written = contents.place
    return contents.place
  }

  /// Writes a place, if it is not what was written last; where that can't be done, the file stays as it was.
  package mutating func keep(_ place: KeptPlace) {
    due = nil
    guard place != written, !home.store.isEmpty else { return }
    written = place
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let contents = Contents(format: PlaceFile.format, book: home, place: place)
    guard let bytes = try? encoder.encode(contents), let folder = DraftFolder(path, makes: true)
    else { return }
    _ = folder.put(bytes, under: name)
  }
}
