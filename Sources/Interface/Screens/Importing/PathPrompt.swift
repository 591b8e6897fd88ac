// The box that asks which file is to be brought in: a path that is typed, and what is in its folder.

import Drawing
import Model

/// Asks for a file.
struct PathPrompt: Layer {
  /// What was typed.
  private(set) var field: TextField
  /// What is in the folder that was typed.
  private(set) var listing: FolderListing?
  /// The selected one among the entries that match.
  private(set) var selected = 0
  /// Why the file cannot be brought in; nil until one was refused.
  private(set) var refusal: Phrase?

  /// What is done with the file meanwhile; nil while nothing is.
  private(set) var waiting: Phrase?

  let scope = Scope.path

  /// Asks for a file where they are most likely, or with what was typed before.
  init(_ words: LineWords? = nil) { field = words.map { TextField($0) } ?? TextField() }

  /// Whether more was typed than the folder that was offered.
  var holdsWords: Bool { !start.isEmpty }

  func words(context: Context) -> LayerWords? { .path(line: field.words) }

  /// What fills the list: at first the folder in which files most likely are.
  var request: Effect { .listFolder(listing == nil && field.isEmpty ? "" : folder) }

  /// The folder in what was typed, with the stroke at its end; the current one where there is none.
  private var folder: String { typedFolder.isEmpty ? "./" : typedFolder }

  /// The same as it was typed.
  private var typedFolder: String {
    field.text.lastIndex(of: "/").map { String(field.text[...$0]) } ?? ""
  }

  /// What was typed behind the folder.
  private var start: String { String(field.text.dropFirst(typedFolder.count)) }

  /// The entries that match what was typed, those that begin with it first.
  var matches: [FolderListing.Entry] {
    guard let listing, listing.folder == folder else { return [] }
    let key = start.lowercased()
    let shown = listing.entries.filter { key.hasPrefix(".") || !$0.name.hasPrefix(".") }
    guard !key.isEmpty else { return shown }
    let first = shown.filter { $0.name.lowercased().hasPrefix(key) }
    return first
      + shown.filter { !$0.name.lowercased().hasPrefix(key) && $0.name.lowercased().contains(key) }
  }

  func extent(context: Context) -> Extent {
    .box(columns: min(76, context.size.columns), rows: min(18, context.bodyRows))
  }

  func actions(context: Context) -> [Action] {
    [.pick(.choose), .bring(.complete), .move(.down), .move(.up), .back]
  }

  mutating func receive(_ message: Message, context: Context) -> LayerAnswer {
    switch message {
    case .paste(let text):
      field.insert(Self.bare(text))
      return typed()
    case .folderListed(let listing):
      let isFirst = self.listing == nil && field.isEmpty
      self.listing = listing
      if isFirst { field = TextField(listing.folder) }
    case .importRead(let preview):
      return LayerAnswer(move: .go(.importPreview(preview), replacing: true))
    case .importRefused(let reason): (refusal, waiting) = (reason, nil)
    case .importGoesOn(let phrase): waiting = phrase
    case .key, .resized, .saved, .rejected, .failed, .edited, .history, .noticed, .unwritten,
      .dayChanged, .shownAsOf, .answered:
      break
    }
    return .stay
  }

  mutating func type(_ key: Key, context: Context) -> LayerAnswer {
    guard field.take(key) else { return .stay }
    var answer = typed()
    // Another name is meant now.
    if waiting != nil { answer.effects.insert(.stopImport, at: 0) }
    waiting = nil
    return answer
  }

  mutating func perform(_ action: Action, by key: Key?, context: Context) -> LayerAnswer? {
    switch action {
    case .move(.down): move(by: 1)
    case .move(.up): move(by: -1)
    case .back where waiting != nil:
      waiting = nil
      return .perform(.stopImport)
    case .bring(.complete): return complete()
    case .pick(.choose): return choose()
    case .move, .arrange, .open, .back, .show, .report, .change, .add, .undo, .redo, .fill, .pick,
      .accept, .widen, .nextView, .print, .program, .reach, .bring:
      return nil
    }
    return .stay
  }

  /// Moves the selection, around the ends.
  private mutating func move(by distance: Int) {
    let count = matches.count
    if count > 0 { selected = (selected + distance + count) % count }
  }

  /// Looks into the folder that is typed now, where it is another one.
  private mutating func typed() -> LayerAnswer {
    (selected, refusal) = (0, nil)
    if let path = Self.begunAnew(field.text) { field = TextField(path) }
    return listing?.folder == folder ? .stay : .perform(request)
  }

  /// The path that begins behind another one, as where somebody types `/tmp` behind `~/Downloads/`: a whole path is
  /// meant by itself. Nil for a path that begins once.
  private static func begunAnew(_ text: String) -> String? {
    for (mark, length) in [("//", 1), ("/~/", 1)] {
      guard let place = text.ranges(of: mark).last, !text[..<place.lowerBound].hasSuffix(":") else {
        continue
      }
      return String(text[text.index(place.lowerBound, offsetBy: length)...])
    }
    return nil
  }

  /// Puts in what all matches have in common, or the name of the selected one.
  private mutating func complete() -> LayerAnswer {
    let matches = matches
    guard let entry = matches[safely: selected] else {
      return .tell(.note, Phrase("Nothing here begins like that.", "这里没有这样开头的文件。"))
    }
    let first = matches.filter { $0.name.lowercased().hasPrefix(start.lowercased()) }
    let common = first.dropFirst().reduce(first.first?.name ?? "") { common, entry in
      String(zip(common, entry.name).prefix { $0 == $1 }.map(\.0))
    }
    let isLonger = selected == 0 && common.count > start.count
    let isWhole = !isLonger || first.count == 1
    field = TextField(folder + (isWhole ? entry.name + (entry.isFolder ? "/" : "") : common))
    return typed()
  }

  /// Opens the file that is typed or selected, or goes into the folder.
  private mutating func choose() -> LayerAnswer {
    let named = matches.first { $0.name == start }
    guard let entry = named ?? matches[safely: selected] else {
      return field.text.trimmed.isEmpty
        ? .stay : .perform(.readImport(choices(field.text.trimmed), anew: true))
    }
    field = TextField(folder + entry.name + (entry.isFolder ? "/" : ""))
    return entry.isFolder ? typed() : .perform(.readImport(choices(field.text), anew: true))
  }

  /// The choices about a file that nothing was said about yet.
  private func choices(_ path: String) -> ImportChoices { ImportChoices(path: path) }

  /// A path without what terminals and file managers put around one.
  private static func bare(_ text: String) -> String {
    var path = String(text.filter { !$0.isNewline }).trimmed
    if let quote = path.first, quote == "'" || quote == "\"", path.count > 1, path.last == quote {
      path = String(path.dropFirst().dropLast())
    }
    return path.replacing("\\ ", with: " ")
  }
}

extension PathPrompt {
  func draw(into frame: inout Frame, in rect: Rect, context: Context) {
    let matches = matches
    let inner = Box.draw(
      into: &frame, in: rect, title: Phrase("Import a file", "导入文件"),
      footer: matches.isEmpty ? nil : "\(selected + 1)/\(matches.count)", context: context)
    frame.draw("› ", at: inner.origin, columns: 2, style: context.style(.accent))
    let notes = notes(matches, columns: inner.columns, context: context)
    let list = inner.dropTop(2).dropBottom(min(notes.count, max(0, inner.rows - 3)))
    StyledLines(lines(matches, columns: list.columns, context), selected: selected, hasFocus: true)
      .draw(into: &frame, in: list, context: context)
    StyledLines(notes).draw(
      into: &frame, in: inner.dropTop(2).bottom(notes.count), context: context)
    field.draw(
      into: &frame, at: Point(row: inner.row, column: inner.column + 2),
      columns: inner.columns - 2, style: context.style(.fieldFocused), hasFocus: true)
  }

  /// One line for each match: its name, and the day on which it was changed.
  private func lines(
    _ matches: [FolderListing.Entry], columns: Int, _ context: Context
  ) -> [StyledLine] {
    matches.enumerated().map { row, entry in
      let day =
        entry.isFolder ? "" : entry.day.map { context.say($0.spoken(from: context.now)) } ?? ""
      let name = entry.isFolder ? entry.name + "/" : entry.name
      let room = max(8, columns - 18)
      return StyledLine(
        [
          ("  ", .accent),
          (name.clippedMiddle(to: room).padded(to: room), entry.isFolder ? .muted : .text),
          (" " + day, .muted),
        ], row: row)
    }
  }

  /// What stands below the list: why a file was refused, or what is not shown.
  private func notes(
    _ matches: [FolderListing.Entry], columns: Int, context: Context
  ) -> [StyledLine] {
    if let waiting {
      return context.say(waiting).wrapped(to: columns).map { StyledLine($0, .accent) }
    }
    if let reason = refusal ?? listing?.problem {
      return context.say(reason).wrapped(to: columns).map { StyledLine($0, .error) }
    }
    if matches.isEmpty, listing?.folder == folder {
      let none = Phrase(
        "No table, card or book here: type the path of a file.", "这里没有可导入的文件：请输入文件路径。")
      return context.say(none).wrapped(to: columns).map { StyledLine($0, .muted) }
    }
    guard let others = listing?.others, others > 0 else { return [] }
    let more = Phrase(
      "\(others) other \(others == 1 ? "file is" : "files are") not shown.",
      "另有 \(others) 个其他文件未列出。")
    return [StyledLine(context.say(more), .muted)]
  }
}
