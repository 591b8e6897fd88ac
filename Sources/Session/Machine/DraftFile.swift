// The file in which unsaved words wait: `$XDG_STATE_HOME/rapport/drafts/NAME.json`, one for each window that holds
// any. NAME is sixteen random hexadecimal digits. The folder is for its owner alone (0700), the files too (0600).
//
// A file is one JSON object in UTF-8, without a byte order mark:
//
//     {
//       "book" : {"folder" : "/home/ana/.local/share/rapport", "store" : "0f8c…"},
//       "format" : 1,
//       "work" : { … },
//       "written" : 1790000000000
//     }
//
//     book.store    the book's identity, from the header of its journal
//     book.folder   where the book lay, without links in the path
//     format        1; a program reads no higher one and leaves such a file alone
//     written       when, in milliseconds since 1970-01-01 00:00 UTC
//     work          what was typed: `UnsavedWork`, each property under its own name. A screen is an object with one
//                   key, its name: {"form" : {"words" : …}}, {"drill" : {"words" : …}}, {"account" : {"id" : "d-1", "row" : 3}},
//                   and so for call, report, history, list, day and place. What stands in a field is
//                   {"text" : {"line" : {"text" : "…", "caret" : 3, "isOpen" : true}}}, {"choice" : {"tag" : "…"}},
//                   {"things" : {"ids" : […]}} or {"flag" : {"isYes" : true}}; a value that stood in it before is
//                   {"shape" : "day", "words" : ["2026-12-01"]}. Things and fields have the tags of the journal.
//
// Whoever writes a file holds a lock on it (`flock`), and so does whoever puts its words back: a file whose lock
// is free belongs to a window that is gone. A new state is written into NAME.json.part, locked there, and renamed
// over the old one, so that a file is always whole. It is not forced to the disk: it is for the end of a program,
// not of the machine. NAME.json.kept is a file that could not be read, or whose words had no place any more.
// Files for the editor lie beside these; `EditorFolder` names them.

package import Foundation
package import Interface
import Model

/// What stands in the file of a draft.
package struct DraftFile: Codable, Equatable, Sendable {
  /// The book that the words are for.
  package struct Home: Codable, Hashable, Sendable {
    /// Its identity.
    package let store: String
    /// Where it lies.
    package let folder: String

    /// Names a book. Links in the path are followed, so that one book has one path.
    package init(store: String, folder: String) {
      self.store = store
      self.folder = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    }

    /// Whether words for another home belong here: the book is the same, and it was not copied but moved
    /// where it lies elsewhere. A book whose identity is not known has no words.
    func takes(_ other: Home) -> Bool {
      guard store == other.store, !store.isEmpty else { return false }
      return folder == other.folder || !FileManager.default.fileExists(atPath: other.folder)
    }
  }

  /// The part that every version can read.
  private struct Head: Codable {
    let format: Int
    let book: Home
  }

  /// What a file is to this program and this book.
  enum Reading {
    /// It holds words for the book.
    case ours(DraftFile)
    /// It is for another book, or was written by a newer program.
    case foreign
    /// It is not understood.
    case damaged
  }

  /// The newest format that this program reads.
  private static let format = 1

  /// Which format it has.
  private let format: Int
  /// The book.
  let book: Home
  /// When it was written, in milliseconds since 1970-01-01 00:00 UTC.
  let written: Int64
  /// What was typed.
  package let work: UnsavedWork

  /// Lays out a file.
  package init(book: Home, written: Int64, work: UnsavedWork) {
    format = DraftFile.format
    (self.book, self.written, self.work) = (book, written, work)
  }

  /// The bytes of the file.
  package var bytes: Data? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try? encoder.encode(self)
  }

  /// Reads a file's bytes for a book.
  static func read(_ bytes: Data, for home: Home) -> Reading {
    let decoder = JSONDecoder()
    guard let head = try? decoder.decode(Head.self, from: bytes) else { return .damaged }
    guard head.format <= format, home.takes(head.book) else { return .foreign }
    guard let file = try? decoder.decode(DraftFile.self, from: bytes) else { return .damaged }
    return .ours(file)
  }

  /// When it was written, as the person's clock shows it: the time, behind the day where that was not
  /// today.
  var time: String {
    let moment = HistoryEntry.Moment(milliseconds: written)
    let (hours, minutes) = (moment.minute / 60, moment.minute % 60)
    let time = "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    return moment.day == Clock.today ? time : "\(moment.day) \(time)"
  }
}
