// What a person asks of the book. A command can be refused; then nothing happens.

/// What kind of act a command was: what history shows and `undo` names.
package enum Verb: String, CaseIterable, Hashable, Sendable {
  case add
  case edit
  case remove
  /// Brought in from a file.
  case importing = "import"
  /// Prepared a call.
  case prepare
  /// Recorded what a call brought.
  case record
  /// Made one thing of two that are the same.
  case merge
  /// Set up at once, as the demo is.
  case found
  /// Brought back from what was kept beside a journal that lost its end.
  case restore
  /// Took an action back.
  case undo
  /// Redid what was undone.
  case redo

  /// What people read before the name of the thing.
  package var name: Phrase {
    switch self {
    case .add: Phrase("added", "新建")
    case .edit: Phrase("changed", "修改")
    case .remove: Phrase("deleted", "删除")
    case .importing: Phrase("imported", "导入")
    case .prepare: Phrase("prepared", "准备")
    case .record: Phrase("recorded", "记录")
    case .merge: Phrase("merged", "合并")
    case .found: Phrase("set up", "建立")
    case .restore: Phrase("restored", "恢复")
    case .undo: Phrase("undid", "撤销")
    case .redo: Phrase("redid", "重做")
    }
  }
}

/// What an action was for, in two words: `add account`.
package struct Purpose: Hashable, Sendable {
  /// What was done.
  package let verb: Verb
  /// To what kind of thing.
  package let kind: Kind

  /// Creates a purpose.
  package init(_ verb: Verb, _ kind: Kind) { (self.verb, self.kind) = (verb, kind) }

  /// The stable tag in journals, `add account`.
  package var tag: String { verb.rawValue + " " + kind.rawValue }

  /// Reads a tag; nil for one from a newer version.
  package init?(tag: some StringProtocol) {
    let words = tag.split(separator: " ")
    guard words.count == 2, let verb = Verb(rawValue: String(words[0])),
      let kind = Kind(rawValue: String(words[1]))
    else { return nil }
    self.init(verb, kind)
  }

  /// What people read: "added account", "新建客户".
  package var name: Phrase {
    Phrase("\(verb.name.en) \(kind.name.en)", "\(verb.name.zh)\(kind.name.zh)")
  }
}

/// Something new, before it has an identity.
package struct Draft: Hashable, Sendable {
  /// Which kind of thing it will be.
  package var kind: Kind

  /// What its fields will hold. Empty values may be left out.
  package var values: FieldValues

  /// How other changes of the same command refer to it; nil when none does.
  package var id: EntityID?

  /// Creates a draft.
  ///
  /// - Precondition: `id` is a draft identity.
  package init(_ kind: Kind, _ values: FieldValues, id: EntityID? = nil) {
    precondition(id?.isDraft ?? true, "Only decide gives out identities that last.")
    (self.kind, self.values, self.id) = (kind, values, id)
  }
}

/// One part of a command.
package enum Change: Hashable, Sendable {
  /// Make something new.
  case add(Draft)
  /// Give fields of a thing these values; `empty` clears a field.
  case edit(EntityID, Kind, FieldValues)
  /// Take a thing out of the book, with everything that belongs to it.
  case remove(EntityID, Kind)
}

/// What a person asks for in one act: done wholly or refused wholly.
package struct Command: Hashable, Sendable {
  /// What the act is for.
  package let purpose: Purpose

  /// Its parts, in order. A later part may refer to what an earlier one makes.
  package let changes: [Change]

  /// The name of the file that an import brings in, for the history; nil for anything else.
  package var file: String?

  /// How many events carry it out, about: one for each thing and one for each value.
  var size: Int {
    changes.reduce(0) { size, change in
      switch change {
      case .add(let draft): size + 1 + draft.values.count
      case .edit(_, _, let values): size + values.count
      case .remove: size + 1
      }
    }
  }

  /// Creates a command of several parts.
  package init(_ purpose: Purpose, _ changes: [Change]) {
    (self.purpose, self.changes) = (purpose, changes)
  }

  /// Makes one new thing.
  package static func add(_ kind: Kind, _ values: FieldValues) -> Command {
    Command(Purpose(.add, kind), [.add(Draft(kind, values))])
  }

  /// Changes fields of one thing.
  package static func edit(
    _ id: EntityID, _ kind: Kind, _ values: FieldValues
  ) -> Command {
    Command(Purpose(.edit, kind), [.edit(id, kind, values)])
  }

  /// Takes one thing out of the book.
  package static func remove(_ id: EntityID, _ kind: Kind) -> Command {
    Command(Purpose(.remove, kind), [.remove(id, kind)])
  }
}
