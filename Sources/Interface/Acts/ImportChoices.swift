// What a person chose about a file that is brought in, and what the file would do to the book: plain values, since
// the screens know no format of files.

package import Model
package import Report

/// A file, and what the person said about how it is to be read.
package struct ImportChoices: Codable, Hashable, Sendable {
  /// What can be said.
  package enum Topic: Codable, Hashable, Sendable {
    /// What the rows are.
    case kind
    /// Which sheet of a workbook.
    case sheet
    /// Which program wrote the file.
    case source
    /// How the bytes stand for text.
    case encoding
    /// Whether days or months come first.
    case dates
    /// What stands before decimals.
    case decimal
    /// Which of several currencies is taken.
    case currency
    /// The year of months that are named without one.
    case year
    /// Whether a blank customer is the one in the row above.
    case fillDown
    /// Whether customers that the book doesn't have are brought in.
    case customers
    /// Whether people whom the book has at another customer have moved, or are others of the same name.
    case moves
    /// Whether orders that are another customer's in the book were corrected, or are others.
    case corrections
    /// What a column is taken for.
    case column(name: String)
    /// Which customer of the book a name of the file is.
    case customer(name: String)
    /// Whether a word in the column of states means that something was bought.
    case word(name: String)
  }

  /// Something that was said.
  package struct Answer: Codable, Hashable, Sendable {
    /// About what.
    package let topic: Topic
    /// What, by a tag.
    package let tag: String
  }

  /// Where the file is: as it was typed, and once it was read without regard to the current folder.
  package var path: String
  /// What was pasted, where that is read in place of a file; ``path`` is then only what it is called.
  package private(set) var pasted: String?
  /// What was said, the latest last.
  package private(set) var answers: [Answer] = []

  /// The tag that leaves a column out, or says no.
  package static let none = "-"
  /// The tag of a customer that is a new one, or that says yes.
  package static let new = "+"
  /// The tag that leaves something as the book has it.
  package static let stay = "="

  /// Says nothing about a file yet.
  package init(path: String, pasted: String? = nil) { (self.path, self.pasted) = (path, pasted) }

  /// The tag of what was said; nil where the file is to show it.
  package subscript(topic: Topic) -> String? { answers.last { $0.topic == topic }?.tag }

  /// Takes an answer; nil takes back what was said. A field has one column: one that is given another lets go of the
  /// first. What was said about the columns and names of one sheet says nothing about another.
  package mutating func answer(_ topic: Topic, _ tag: String?) {
    answers.removeAll { $0.topic == topic || topic == .sheet && $0.topic.isOfSheet }
    guard let tag else { return }
    if case .column = topic, tag != Self.none {
      answers.removeAll { answer in
        if case .column = answer.topic { answer.tag == tag } else { false }
      }
    }
    answers.append(Answer(topic: topic, tag: tag))
  }

  /// What was said that holds for other files like this one, too.
  package var corrected: [Answer] { answers.filter(\.topic.isOfLikeFiles) }

  /// The name of the file, without its folders.
  package var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// What importing a file would do, before anything is done.
package struct ImportPreview: Sendable {
  /// Something that can be chosen.
  package struct Option: Hashable, Sendable {
    /// What stands for it; nil leaves it to the file.
    package let tag: String?
    /// What people call it.
    package let name: Phrase

    /// Names an option.
    package init(_ tag: String?, _ name: Phrase) { (self.tag, self.name) = (tag, name) }
  }

  /// Something about the reading that the person can say.
  package struct Setting: Hashable, Sendable {
    /// What it is about.
    package let topic: ImportChoices.Topic
    /// What people call it.
    package let name: Phrase
    /// How it is now.
    package let value: Phrase
    /// What can be chosen.
    package let options: [Option]

    /// Describes a setting.
    package init(
      _ topic: ImportChoices.Topic, _ name: Phrase, value: Phrase, options: [Option]
    ) {
      (self.topic, self.name, self.value, self.options) = (topic, name, value, options)
    }
  }

  /// What has to be answered before anything is imported.
  package struct Question: Hashable, Sendable {
    /// What is in doubt; no full stop.
    package let matter: Phrase
    /// What answers it; nil where only the columns do.
    package let topic: ImportChoices.Topic?

    /// Asks something.
    package init(_ matter: Phrase, topic: ImportChoices.Topic?) {
      (self.matter, self.topic) = (matter, topic)
    }
  }

  /// A part of the page: a table, and what Enter changes in its rows.
  package struct Part: Sendable {
    /// The table.
    package let table: ReportSection
    /// Whether its rows are customers that the book doesn't have.
    package let isOfCustomers: Bool
    /// What a row is about that the person can say something about; nil where that is nothing.
    package var topic: @Sendable (Int) -> ImportChoices.Topic? = { _ in nil }

    /// Makes a part of a table.
    package init(
      _ table: ReportSection, isOfCustomers: Bool = false,
      topic: @escaping @Sendable (Int) -> ImportChoices.Topic? = { _ in nil }
    ) {
      (self.table, self.isOfCustomers, self.topic) = (table, isOfCustomers, topic)
    }
  }

  /// How the reading of the file can be kept as a source of the person's own.
  package struct Keeping: Hashable, Sendable {
    /// The name that is offered.
    package let name: String
    /// The person's own sources that have a file to themselves, so that they can be replaced.
    package let own: [String]
    /// The file of each of the person's own sources that stands in it with others.
    package let shared: [String: String]

    /// Offers a name.
    package init(name: String, own: [String] = [], shared: [String: String] = [:]) {
      (self.name, self.own, self.shared) = (name, own, shared)
    }
  }

  /// The file, and what was said about it.
  package let choices: ImportChoices
  /// What the page is called: the file, with its sheet.
  package let title: Phrase
  /// What has to be answered first; nil when nothing has.
  package var question: Question?
  /// What will happen, line by line.
  package var outcome: [Phrase] = []
  /// Why it cannot happen, other than by a question; nil when it can.
  package var obstacle: Phrase?
  /// Whether the book would be changed.
  package var changesBook = false
  /// Whether something is not taken that can be written to a file.
  package var hasRejects = false
  /// What can be said about the reading.
  package var settings: [Setting] = []
  /// What a column can be taken for.
  package var fields: [Option] = []
  /// The customers of the book that names of the file may mean.
  package var likely: [String: [String]] = [:]
  /// The words of states that nobody knows, whose rows are taken for purchases as all are.
  package var takenWords: [String] = []
  /// How the reading can be kept; nil where there is none that other files could share.
  package var keeping: Keeping?
  /// The tables, in order.
  package var parts: [Part] = []

  /// Begins a page about a file.
  package init(choices: ImportChoices, title: Phrase) {
    (self.choices, self.title) = (choices, title)
  }
}

extension ImportChoices.Topic {
  /// Whether it is about what only one sheet has.
  fileprivate var isOfSheet: Bool {
    switch self {
    case .column, .customer, .word, .kind: true
    case .sheet, .source, .encoding, .dates, .decimal, .currency, .year, .fillDown,
      .customers, .moves, .corrections:
      false
    }
  }

  /// Whether what is said about it holds for other files of the same program, and is kept with a source.
  fileprivate var isOfLikeFiles: Bool {
    switch self {
    case .kind, .dates, .decimal, .currency, .column, .word: true
    case .sheet, .source, .encoding, .year, .fillDown, .customers, .moves, .corrections, .customer:
      false
    }
  }
}

extension ImportPreview: Equatable {
  /// Whether two are of the same file, read in the same way, and come to the same.
  package static func == (one: ImportPreview, other: ImportPreview) -> Bool {
    one.choices == other.choices && one.outcome == other.outcome
      && one.question == other.question && one.settings == other.settings
  }
}

/// What is in a folder that somebody chooses a file in.
package struct FolderListing: Equatable, Sendable {
  /// A file or a folder.
  package struct Entry: Hashable, Sendable {
    /// Its name.
    package let name: String
    /// Whether it is a folder.
    package let isFolder: Bool
    /// When it was last changed.
    package let day: Day?

    /// Describes a file or a folder.
    package init(_ name: String, isFolder: Bool, day: Day?) {
      (self.name, self.isFolder, self.day) = (name, isFolder, day)
    }
  }

  /// The folder, as it is typed, with a stroke at its end unless it is the current one.
  package let folder: String
  /// What can be imported, the latest first, then the folders.
  package let entries: [Entry]
  /// How many other files there are.
  package let others: Int
  /// Why it cannot be read, and what to do; nil when it can.
  package let problem: Phrase?

  /// Lists a folder.
  package init(_ folder: String, entries: [Entry], others: Int = 0, problem: Phrase? = nil) {
    (self.folder, self.entries, self.others, self.problem) = (folder, entries, others, problem)
  }
}
