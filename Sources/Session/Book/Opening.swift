// Opening things for a person on a machine: books, themes, the playbook, and the workbench on them.

package import Drawing
package import Engine
import Foundation
package import Interface
package import Method
package import Model
package import Persistence

/// Opens what a command or the workbench works on.
package struct Opening: Sendable {
  /// Where the person's things lie.
  package let places: Places
  /// Who makes the changes, as history shows it.
  package let author: String
  /// Tells the person what is wrong in a file of their own.
  private let complain: @Sendable (Phrase) -> Void

  /// Opens things of a person.
  package init(
    places: Places, author: String, complain: @escaping @Sendable (Phrase) -> Void
  ) {
    (self.places, self.author, self.complain) = (places, author, complain)
  }

  /// Opens a book.
  ///
  /// - Parameters:
  ///   - toWrite: Whether the command changes it; without, nothing is created.
  ///   - mayBegin: Whether a book is begun where none is yet.
  ///   - checksEverything: Whether every record is read again, whatever a checkpoint says.
  ///   - patience: For a command that closes the book again soon: how long to wait for whoever has it;
  ///     nil for a window, which doesn't.
  /// - Throws: `Failure` with the sentence for the person.
  package func keeper(
    _ folder: String, toWrite: Bool, mayBegin: Bool = false, checksEverything: Bool = false,
    patience: Patience? = nil
  ) throws(Failure) -> BookKeeper {
    var options = EngineOptions(author: author, wantsToWrite: toWrite)
    options.mayBegin = mayBegin
    options.usesCheckpoint = !checksEverything
    options.patience = patience ?? .none
    options.isBrief = patience != nil
    do throws(BookError) {
      return try BookKeeper.open(folder, options)
    } catch {
      throw Failure(.book, error.phrase(in: label(folder)))
    }
  }

  /// How sentences below a command call the book in a folder.
  package func label(_ folder: String, reader: BookLabel.Reader = .command) -> BookLabel {
    BookLabel(folder: folder, isUsual: folder == places.book(asked: nil), reader: reader)
  }

  /// The book as it stood at the end of a day, where the person is.
  package func book(
    of keeper: borrowing BookKeeper, atEndOf day: Day
  ) throws(Failure) -> Book {
    do throws(BookError) {
      return try keeper.book(asOf: Clock.lastMillisecond(of: day))
    } catch {
      throw Failure(.book, error.phrase(in: label(keeper.folder)))
    }
  }

  /// Lays out the context for a book.
  package func context(
    _ book: Book, language: Language, theme: Theme, size: Size, readOnly: Phrase? = nil,
    today: Day = Clock.today
  ) -> Context {
    let settings = Settings(folder: places.configuration)
    var context = Context(
      book: book, today: today, language: language, theme: theme, size: size,
      limits: settings.limits, playbooks: { playbook($0) })
    context.keymap = settings.keymap
    context.sheetFolder = settings.sheetFolder
    context.readOnlyReason = readOnly
    return context
  }

  /// The built-in playbook with the person's own files on top, file by file in the order of their
  /// names: `playbook/*.zh.toml` for Chinese, `playbook/*.en.toml` for English.
  package func playbook(_ language: Language) -> Playbook {
    var playbook = Playbook.builtIn(language)
    let folder = places.configuration + "/playbook"
    for path in places.files(in: folder, ending: language.rawValue + ".toml") {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
      let (own, problems) = Playbook.parse(text, source: path)
      for problem in problems.prefix(Self.mostProblems) { complain(problem.phrase) }
      let rest = problems.count - Self.mostProblems
      if rest > 0 {
        complain(
          Phrase(
            "\(path) has \(rest) more faults of the kind: mend these first.",
            "\(path) 里还有 \(rest) 处类似的问题：请先改好上面这些。"))
      }
      playbook = playbook.extended(by: own)
    }
    return playbook
  }

  /// How many faults of one file are named.
  private static let mostProblems = 20

  /// All themes: the built-in ones and those in the person's folder, which may replace them.
  package func themes() -> [Theme] {
    var themes = BuiltInThemes.all
    for path in places.files(in: places.configuration + "/themes", ending: "toml") {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
      let (theme, problems) = ThemeFile.read(text, source: path, themes: themes)
      for problem in problems { complain(problem.phrase) }
      guard let theme else { continue }
      themes.removeAll { $0.name == theme.name }
      themes.append(theme)
    }
    return themes
  }

  /// The theme that was asked for, else the remembered one, else the terminal's own colours;
  /// without colours where `NO_COLOR` is set (no-color.org).
  package func theme(
    asked: String?, remembered: String?, among themes: [Theme]
  ) throws(Failure) -> Theme {
    let names = themes.map(\.name).joined(separator: ", ")
    if let asked, !themes.contains(where: { $0.name == asked }) {
      throw Failure(
        .usage,
        Phrase(
          "There is no theme “\(asked)”: choose one of \(names).", "没有“\(asked)”这个主题，可选：\(names)。"))
    }
    let wanted = asked ?? remembered
    let theme = themes.first { $0.name == wanted } ?? themes.first ?? .plain
    let noColor = places.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return noColor ? theme.withoutColor() : theme
  }
}

extension Opening {
  /// Lays the workbench on an open book, with what was found at its opening as the first notice.
  package func workbench(
    on keeper: consuming BookKeeper, language: Language, theme: Theme, themes: [Theme],
    size: Size, settings: Settings? = nil, isSample: Bool = false
  ) -> BookSession {
    var readOnly: Phrase?
    let label = label(keeper.folder, reader: .screen)
    if case .readOnly(let reason) = keeper.access { readOnly = reason.phrase(in: label) }
    let context = context(
      keeper.book, language: language, theme: theme, size: size, readOnly: readOnly)
    let notice = isSample ? nil : Notice(keeper.notices, of: label)
    let problems = settings?.problems ?? []
    let mistake = problems.isEmpty ? nil : Notice(.problem, .lines(problems))
    var session = BookSession(
      bench: Workbench(context: context, themes: themes), keeper: keeper, label: label,
      settings: settings, isSample: isSample)
    if let notice = notice ?? mistake { _ = session.give(.noticed(notice)) }
    return session
  }
}

extension Notice {
  /// Everything that was found when a book was opened; nil when there is nothing to tell.
  init?(_ notices: [BookNotice], of label: BookLabel) {
    guard !notices.isEmpty else { return nil }
    let phrases = notices.map { $0.phrase(in: label) }
    self.init(
      notices.allSatisfy(\.isHarmless) ? .note : .problem,
      Phrase(
        phrases.map(\.en).joined(separator: "\n"), phrases.map(\.zh).joined(separator: "\n")))
  }
}

extension Phrase {
  /// Several sentences, each on a line of its own.
  fileprivate static func lines(_ phrases: [Phrase]) -> Phrase {
    Phrase(
      phrases.map(\.en).joined(separator: "\n"), phrases.map(\.zh).joined(separator: "\n"))
  }
}
