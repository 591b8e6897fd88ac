// A box that asks for one line: the day to look back to, or another place for a file.

import Drawing
import Model

/// Asks for one line, and does what it is for.
struct LinePrompt: Layer {
  /// What a line is asked for.
  private enum Use: Sendable {
    /// The day to look back to.
    case day
    /// Another place for a file, with its name and what is to stand in it.
    case place(String, String)
    /// The name under which the reading of a file is kept.
    case source
    /// The folder of sheets.
    case folder
  }

  /// What the line is for.
  private let use: Use
  /// The heading.
  private let title: Phrase
  /// What is asked.
  private let question: Phrase
  /// The most columns of the box.
  private let columns: Int
  /// What was typed.
  private var field: TextField
  /// What pasted line ends become.
  private let lineEnd: String
  /// What stands under the line, about what is typed.
  private let note: @Sendable (String, Context) -> Phrase
  /// What is done with what was typed.
  private let deed: @Sendable (String, Context) -> LayerAnswer

  let scope = Scope.chooser

  func extent(context: Context) -> Extent {
    .box(columns: min(columns, context.size.columns), rows: min(7, context.size.rows - 3))
  }

  mutating func receive(_ message: Message, context: Context) -> LayerAnswer {
    if case .paste(let text) = message {
      field.insert(text.map { $0.isNewline ? lineEnd : String($0) }.joined())
    }
    return .stay
  }

  mutating func type(_ key: Key, context: Context) -> LayerAnswer {
    _ = field.take(key)
    return .stay
  }

  mutating func perform(_ action: Action, by key: Key?, context: Context) -> LayerAnswer? {
    action == .pick(.choose) ? deed(field.text.trimmed, context) : nil
  }

  func draw(into frame: inout Frame, in rect: Rect, context: Context) {
    let inner = Box.draw(into: &frame, in: rect, title: title, context: context)
    let lines = [
      StyledLine(context.say(question).clipped(to: inner.columns)), .blank, .blank,
      StyledLine(context.say(note(field.text, context)).clipped(to: inner.columns), .muted),
    ]
    // On a low screen they stand on the border rather than nowhere.
    let room = Rect(row: inner.row, column: inner.column, columns: inner.columns, rows: lines.count)
    StyledLines(lines).draw(into: &frame, in: room, context: context)
    field.draw(
      into: &frame, at: Point(row: inner.row + 1, column: inner.column), columns: inner.columns,
      style: context.style(.field), hasFocus: true)
  }

  func actions(context: Context) -> [Action] { [.pick(.choose), .back] }
}

extension LinePrompt {
  /// Whether something is typed on it that is not saved.
  var holdsWords: Bool {
    switch use {
    case .day: !field.isEmpty
    case .place: true
    // A name is soon typed again.
    case .source, .folder: false
    }
  }

  /// What opens it again as it is.
  func words(context: Context) -> LayerWords? {
    switch use {
    case .day: .day(line: field.words)
    case .place(let name, let text): .place(name: name, text: text, line: field.words)
    case .source, .folder: nil
    }
  }

  /// Asks for the day again, with what was typed.
  static func asOf(_ line: LineWords) -> LinePrompt {
    var prompt = asOf
    prompt.field = TextField(line)
    return prompt
  }

  /// Asks for the other place again, with what was typed.
  static func otherPlace(for name: String, holding text: String, _ line: LineWords) -> LinePrompt {
    var prompt = otherPlace(for: name, holding: text)
    prompt.field = TextField(line)
    return prompt
  }
}

extension LinePrompt {
  /// Asks at the end of which day of the past the book is to be shown; nothing typed means now.
  static var asOf: LinePrompt {
    LinePrompt(
      use: .day, title: Phrase("Look back", "回看"),
      question: Phrase("The book as it stood at the end of which day?", "回看哪一天？（以当天结束时为准）"),
      columns: 60, field: TextField(), lineEnd: " ",
      note: { typed, context in
        guard let day = DayEntry.parse(typed, today: context.now, leaning: .behind) else {
          return Phrase("-2w, yesterday, 2026-10-01; empty: today", "如 -2w、昨天、2026-10-01；留空就是今天")
        }
        return Phrase("= \(day) \(day.weekdayName.en)", "= \(day) \(day.weekdayName.zh)")
      },
      deed: { typed, context in
        if typed.isEmpty { return LayerAnswer(move: .close(nil), effects: [.showAsOf(to: nil)]) }
        guard let day = DayEntry.parse(typed, today: context.now, leaning: .behind) else {
          return .tell(
            .problem,
            Phrase(
              "That is no day: write 2026-10-01, -2w or yesterday.",
              "看不懂这个日期：请写 2026-10-01、-2w 或昨天。"))
        }
        guard day <= context.now else {
          return .tell(.problem, Phrase("That day is still to come.", "这一天还没到，请写过去的日期。"))
        }
        return LayerAnswer(move: .close(nil), effects: [.showAsOf(to: day)])
      })
  }

  /// Asks where else to write a file that could not be written, the home folder to begin with, so that a
  /// full disk is no end of what was typed.
  static func otherPlace(for unwritten: Unwritten) -> LinePrompt {
    otherPlace(for: unwritten.name, holding: unwritten.text)
  }

  /// Asks where else to write a text that was to go into a file of that name.
  private static func otherPlace(for name: String, holding text: String) -> LinePrompt {
    LinePrompt(
      use: .place(name, text), title: Phrase("Another place", "换个地方"),
      question: Phrase("Write it to which file, or into which folder?", "写到哪个文件或文件夹？"),
      columns: 72, field: TextField(name.contains("/") ? name : "~/" + name), lineEnd: "",
      note: { _, _ in Phrase("What was typed stays where it is, too.", "已输入的内容仍然保留在原处。") },
      deed: { typed, _ in
        guard !typed.isEmpty else { return .stay }
        return LayerAnswer(
          move: .close(nil), effects: [.write(name: typed, text: text)])
      })
  }
}

extension LinePrompt {
  /// Asks into which folder sheets go; it is asked once, and kept as a setting.
  ///
  /// - Parameter effect: What is done as soon as there is one.
  static func sheetFolder(then effect: Effect) -> LinePrompt {
    LinePrompt(
      use: .folder, title: Phrase("Folder of sheets", "存放拜访单的文件夹"),
      question: Phrase("Into which folder do your sheets go?", "拜访单存到哪个文件夹？"),
      columns: 72, field: TextField("~/Rapport"), lineEnd: "",
      note: { _, _ in
        Phrase(
          "Asked once; sheets in settings.toml changes it.", "只问一次；以后在 settings.toml 里改 sheets。")
      },
      deed: { typed, _ in
        guard !typed.isEmpty else {
          return .refuse("Type a folder, or leave with Esc.", "请输入文件夹，或按 Esc 离开。")
        }
        return LayerAnswer(move: .close(nil), effects: [.remember(.sheetFolder(typed)), effect])
      })
  }
}

extension LinePrompt {
  /// Asks under which name the reading of a file is kept, so that the next one like it is read in the same way. A
  /// source of the person's own is replaced only after a yes.
  ///
  /// - Parameter isOnPage: Whether the page of the file lies below and is to be told the name.
  static func source(
    of choices: ImportChoices, _ keeping: ImportPreview.Keeping, onPage isOnPage: Bool
  ) -> LinePrompt {
    LinePrompt(
      use: .source, title: Phrase("Keep this reading", "保存读法"),
      question: Phrase(
        "Read the next such file in the same way? Name the kind:", "以后同样的文件都照此读取？请取个名称："),
      columns: 72, field: TextField(keeping.name), lineEnd: " ",
      note: { typed, _ in
        keeping.own.contains { $0.nameKey == typed.nameKey }
          ? Phrase("It takes the place of your source of that name.", "会替换您已有的同名来源。")
          : Phrase("Enter keeps it as a source of your own, Esc doesn't.", "回车存为自己的来源，按 Esc 不保存。")
      },
      deed: { typed, _ in deed(typed, choices, keeping, isOnPage) })
  }

  /// Keeps a reading under a name, or says why not.
  private static func deed(
    _ name: String, _ choices: ImportChoices, _ keeping: ImportPreview.Keeping, _ isOnPage: Bool
  ) -> LayerAnswer {
    guard !name.isEmpty, name.nameKey != "none" else {
      return .refuse(
        "A source needs a name other than none: type one, or leave with Esc.",
        "来源需要一个名称，不能是 none：请输入名称，或按 Esc 离开。")
    }
    if let path = keeping.shared.first(where: { $0.key.nameKey == name.nameKey })?.value {
      return .refuse(
        "That source stands in \(path) with others: choose another name, or change it there.",
        "这个来源与其他来源同在 \(path) 中：请换个名称，或直接修改该文件。")
    }
    let effect = Effect.keepSource(choices, name: name)
    guard let own = keeping.own.first(where: { $0.nameKey == name.nameKey }) else {
      return LayerAnswer(move: .close(isOnPage ? .text(name) : nil), effects: [effect])
    }
    return LayerAnswer(
      move: .go(
        .confirmation(
          Confirmation(
            question: Phrase("Replace your source \(own)?", "替换您的来源“\(own)”？"),
            consequence: Phrase(
              "Files like this one are then read as you see them here; how they were read before is gone.",
              "以后这类文件都按现在看到的读法读取，原来的读法不再保留。"),
            verb: Phrase("replace it", "替换"), effects: [effect])), replacing: true))
  }
}
