// What a screen asks the world to do. The loop in `rapport` carries effects out, in order, and
// answers with messages; the screens themselves touch nothing.

package import Drawing
package import Model
package import Report

/// Something that a screen wants done outside itself.
package enum Effect: Equatable, Sendable {
  /// Change the book; answered by `saved`, `rejected` or `failed`.
  case execute(Command)
  /// Undo the last action; answered by `saved` or `rejected`.
  case undo
  /// Do again what was undone; answered by `saved` or `rejected`.
  case redo
  /// Undo one action of the past, by its number; answered by `saved`, `rejected` or `failed`.
  case undoAction(UInt64)
  /// Tell the last actions: at most so many, and only those that concern a thing where one is named;
  /// answered by `history` or `failed`.
  case history(of: EntityID?, limit: Int)
  /// Edit text in the person's editor; answered by `edited`.
  case edit(String)
  /// Write a file, beside the person's work where its name is no path; answered by `noticed`, or by
  /// `unwritten` when it cannot be.
  case write(name: String, text: String)
  /// Write a sheet in a format into the folder of sheets, and do with the file what is asked; answered like `write`.
  case deliverSheet(SheetDocument, SheetFormat, Delivery, name: String)
  /// The same with the text of a sheet and the path of its file.
  case deliver(Delivery, text: String, path: String)
  /// Begin a mail with a sheet in it; answered by `noticed`.
  case mailSheet(SheetDocument, to: [String])
  /// Tell what is in a folder, or where files most likely are when it is empty; answered by `folderListed`.
  case listFolder(String)
  /// Read a file and work out what bringing it in would do; answered by `importRead` or `importRefused`. Unless
  /// it is asked for anew, what was read of it before is taken.
  case readImport(ImportChoices, anew: Bool = false)
  /// Bring a file in as it was read last; answered by `saved`, `rejected` or `failed`, or by `importRead` where
  /// the book is another one than when it was read.
  case carryOutImport(ImportChoices)
  /// Leave a file alone that is still being read, or is about to be brought in.
  case stopImport
  /// Write what is not taken of a file into another one; answered like `write`.
  case writeRejects(ImportChoices, name: String)
  /// Keep how a file was read last as a source of the person's own with a name; answered like `write`. A source of
  /// that name that has a file to itself is replaced.
  case keepSource(ImportChoices, name: String)
  /// Write a source of the person's own at its place, over what is there; answered like `write`.
  case writeSource(path: String, text: String)
  /// Ask another program of the machine to do something; answered by `noticed`.
  case errand(Errand)
  /// Show everything again, as after another program wrote on the screen.
  case redraw
  /// Hand the terminal back to the shell until the person returns.
  case suspend
  /// Leave.
  case quit
  /// Remember a choice for the next time.
  case remember(Preference)
  /// Show the book as it stood at the end of a day, or as it is now; answered by `shownAsOf`.
  case showAsOf(to: Day?)
}

extension Effect {
  /// Whether it changes the book.
  package var changesBook: Bool {
    switch self {
    case .execute, .undo, .redo, .undoAction, .carryOutImport: true
    case .history, .edit, .write, .redraw, .suspend, .quit, .remember, .showAsOf,
      .listFolder, .readImport, .stopImport, .writeRejects, .keepSource, .writeSource,
      .errand, .deliverSheet, .deliver, .mailSheet:
      false
    }
  }
}

/// A choice that outlives the session.
package enum Preference: Equatable, Sendable {
  /// The language of the screen.
  case language(Language)
  /// The name of the theme.
  case theme(String)
  /// The folder of sheets.
  case sheetFolder(String)
}

/// What comes to the screens from outside.
package enum Message: Equatable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted, whole.
  case paste(String)
  /// The terminal has another size now.
  case resized(Size)
  /// A command is on the disk: what happened, and the book after it.
  case saved(Saved)
  /// A command was refused; nothing changed.
  case rejected(Phrase, Attribute?)
  /// The world is to blame that something could not be done, such as a full disk; nothing changed.
  case failed(Phrase)
  /// The editor gave back a text; nil when it was left without a change.
  case edited(String?)
  /// The last actions, the latest first.
  case history([HistoryEntry])
  /// Something the person should know.
  case noticed(Notice)
  /// A file could not be written: it needs another place.
  case unwritten(Unwritten)
  /// What is in a folder.
  case folderListed(FolderListing)
  /// A file is being read, or is about to be brought in: what is done, and for how long.
  case importGoesOn(Phrase)
  /// What bringing a file in would do.
  case importRead(ImportPreview)
  /// A file cannot be read: why, and what to do.
  case importRefused(Phrase)
  /// It is another day.
  case dayChanged(Day)
  /// Another state of the book is to be shown: of a past day, or what another window saved.
  case shownAsOf(BookState)
  /// The layer above was closed with an answer. It comes from the screens themselves.
  case answered(LayerResult)
}

/// A state of the book, and what may be done with it.
package struct BookState: Equatable, Sendable {
  /// The book.
  package let book: Book
  /// The day at whose end it stood so; nil for now.
  package let asOf: Day?
  /// Why it cannot be changed, or nil when it can.
  package let readOnlyReason: Phrase?

  /// Creates a state.
  package init(book: Book, asOf: Day?, readOnlyReason: Phrase?) {
    (self.book, self.asOf, self.readOnlyReason) = (book, asOf, readOnlyReason)
  }
}

/// An action that is on the disk.
package struct Saved: Equatable, Sendable {
  /// What it was for.
  package let purpose: Purpose
  /// What happened.
  package let events: [Event]
  /// The book after it.
  package let book: Book
  /// For undo and redo: what the action undone or done again was for.
  package let undone: Purpose?
  /// Of an import, or what takes one back, what it did.
  package var imported: ImportDeed?

  /// Creates the news of a saved action.
  package init(purpose: Purpose, events: [Event], book: Book, undone: Purpose? = nil) {
    (self.purpose, self.events, self.book, self.undone) = (purpose, events, book, undone)
  }

  /// The first thing of a kind that the action brought in.
  package func added(_ kind: Kind) -> EntityID? {
    for case .added(let id, kind) in events { return id }
    return nil
  }
}

/// What the person should know, above the hints until the next key; on several lines where it is long.
package struct Notice: Equatable, Sendable {
  /// How much it matters.
  package enum Weight: Equatable, Sendable {
    case done, note, problem
  }

  /// How much it matters.
  package let weight: Weight
  /// The sentence.
  package let phrase: Phrase

  /// Creates a notice.
  package init(_ weight: Weight, _ phrase: Phrase) {
    (self.weight, self.phrase) = (weight, phrase)
  }
}
