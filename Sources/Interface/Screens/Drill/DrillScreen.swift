// The drill: a call rehearsed against a role card, from the keyboard. What was typed stays until it is
// saved, or until the person says that it may go.

import Analysis
package import Drawing
import Method
package import Model

/// A rehearsal on the whole screen.
package struct DrillScreen: Layer {
  /// Something that was said in it.
  struct Asked: Hashable, Sendable {
    /// Its words.
    let words: String
    /// Its kind, as guessed or corrected; nil for what is not a question and does not count.
    var kind: QuestionKind?
  }

  /// The account that it is about.
  let account: EntityID?
  /// Whom it can be played against.
  let opponents: [DrillOpponent]
  /// Which of them it is.
  var chosen = 0
  /// The one kind of question that is practised.
  var behaviour = QuestionKind.implication
  /// What was asked so far.
  var asked: [Asked] = []
  /// What is being typed.
  var field = TextField()
  /// The kind of what is being typed, where the person corrected the guess.
  var corrected: QuestionKind?
  /// Whether the drill could not be saved, so that what was asked needs another place.
  var isStranded = false
  /// How many lines the talk is scrolled back.
  var scrolled = 0

  package let scope = Scope.drill

  /// Begins a drill with the selected person, or with somebody of the account's planned call.
  package init(account: EntityID?, person: EntityID?, context: Context) {
    self.account = account
    opponents = DrillOpponent.all(account: account, person: person, context: context)
  }

  /// Whom it is played against; somebody who has left the book is played as their role.
  var opponent: DrillOpponent { opponents[chosen % opponents.count] }

  /// The kind of what is being typed; nil where it is not a question, unless the person says so.
  var kind: QuestionKind? {
    corrected ?? (QuestionGuess.isQuestion(field.text) ? QuestionGuess.kind(of: field.text) : nil)
  }

  /// Whether the kind of what is being typed is only a guess.
  var isGuess: Bool { corrected == nil }

  /// What was asked, counted.
  var mix: QuestionMix { QuestionMix(asked.compactMap(\.kind)) }

  package func actions(context: Context) -> [Action] {
    guard !isStranded else { return [.fill(.keep), .fill(.save), .fill(.ask), .back] }
    return asked.isEmpty
      ? [.fill(.ask), .fill(.opponent), .fill(.behaviour), .fill(.retype), .back]
      : [.fill(.ask), .fill(.retype), .fill(.save), .move(.halfUp), .move(.halfDown), .back]
  }

  package mutating func receive(_ message: Message, context: Context) -> LayerAnswer {
    switch message {
    case .paste(let text): field.insert(String(text.map { $0.isNewline ? " " : $0 }))
    case .saved(let saved) where saved.purpose.kind == .drill: return finish(context: context)
    case .failed(let phrase), .rejected(let phrase, _): return strand(phrase)
    case .key, .resized, .saved, .edited, .history, .noticed, .unwritten, .dayChanged,
      .shownAsOf, .folderListed, .importGoesOn, .importRead, .importRefused:
      break
    case .answered(let result): return result == .close ? .close : .stay
    }
    return .stay
  }
}

extension DrillScreen {
  package mutating func perform(_ action: Action, by key: Key?, context: Context) -> LayerAnswer? {
    if case .fill(let filling) = action { return fill(filling, with: key, context: context) }
    let step = max(1, context.size.rows / 4)
    if action == .move(.halfUp) {
      scrolled += step
    } else if action == .move(.halfDown) {
      scrolled = max(0, scrolled - step)
    } else {
      return action == .back ? leave(context) : nil
    }
    return .stay
  }

  /// Asks, corrects, chooses, saves.
  private mutating func fill(
    _ filling: Action.Filling, with key: Key?, context: Context
  ) -> LayerAnswer {
    switch filling {
    case .ask: ask()
    case .retype: return retype()
    case .opponent: nextOpponent(key == .up ? -1 : 1)
    case .behaviour:
      guard asked.isEmpty, field.isEmpty else {
        return key.map { type($0, context: context) } ?? .stay
      }
      behaviour = behaviour.neighbour(key == .left ? -1 : 1)
    case .save: return save(context: context)
    case .keep: return keep(context: context)
    case .saveAndNext, .editor, .nextField, .previousField, .previousChoice, .nextChoice, .list,
      .clear:
      break
    }
    return .stay
  }

  package mutating func type(_ key: Key, context: Context) -> LayerAnswer {
    _ = field.take(key)
    if field.isEmpty { corrected = nil }
    return .stay
  }

  /// Chooses another opponent, as long as nothing was asked of this one.
  private mutating func nextOpponent(_ distance: Int) {
    guard asked.isEmpty else { return }
    chosen = (chosen + distance + opponents.count) % opponents.count
  }

  /// Asks what was typed.
  private mutating func ask() {
    let words = field.text.trimmed
    guard !words.isEmpty else { return }
    asked.append(Asked(words: words, kind: kind))
    field = TextField()
    corrected = nil
    scrolled = 0
  }

  /// Takes what is being typed, or else what was asked last, for the next kind; shows the trend where
  /// there is neither.
  private mutating func retype() -> LayerAnswer {
    if !field.isEmpty {
      corrected = kind?.neighbour(1) ?? QuestionGuess.kind(of: field.text)
    } else if let last = asked.indices.last {
      asked[last].kind = asked[last].kind?.neighbour(1) ?? QuestionGuess.kind(of: asked[last].words)
    } else {
      return LayerAnswer(move: .go(.report(.drill, about: nil), replacing: true))
    }
    return .stay
  }

  /// Leaves, after asking when something was typed.
  private func leave(_ context: Context) -> LayerAnswer {
    guard !asked.isEmpty || !field.isEmpty else { return .close }
    let name = opponent.name(context: context)
    return .confirm(
      Confirmation(
        question: Phrase("Throw away this drill with \(name.en)?", "放弃和\(name.zh)的这次演练？"),
        consequence: Phrase(
          """
          Not saved: \(asked.count) question\(asked.count == 1 ? "" : "s"). ^S saves, ^O writes a file.
          """,
          "问过的 \(asked.count) 个问题尚未保存：^S 保存，^O 存成文件。"),
        verb: Phrase("throw away", "放弃"), closesBelow: true))
  }

  /// Asks for the drill to be saved; what stands on the line is asked first.
  private mutating func save(context: Context) -> LayerAnswer {
    if let reason = context.readOnlyReason { return strand(reason) }
    ask()
    guard mix.total > 0 else {
      return .tell(.note, Phrase("Ask at least one question first.", "请先至少提一个问题。"))
    }
    let mix = mix
    var values: FieldValues = [
      .drill(.role): Value(choice: opponent.role), .drill(.day): .day(context.today),
      .drill(.behaviour): Value(choice: behaviour),
    ]
    let fields: [(Drill.Field, QuestionKind)] = [
      (.situations, .situation), (.problems, .problem), (.implications, .implication),
      (.payoffs, .payoff),
    ]
    for (field, kind) in fields { values[.drill(field)] = .number(Int64(min(999, mix[kind]))) }
    return .perform(.execute(.add(.drill, values)))
  }

  /// Shows the trend once the drill is on the disk.
  private func finish(context: Context) -> LayerAnswer {
    var answer = LayerAnswer(move: .go(.report(.drill, about: nil), replacing: true))
    answer.notice = Notice(.done, saved(context: context))
    return answer
  }

  /// Which try was saved; that it is none where nothing of what is practised was asked.
  private func saved(context: Context) -> Phrase {
    guard mix[behaviour] > 0 else {
      return Phrase(
        "Saved, but not counted as a try: no \(behaviour.name.en) question was asked.",
        "已保存，但不计次：一个\(behaviour.name.zh)问题都没问。")
    }
    let tries = context.analysis.practice.tries(of: behaviour)
    let letter = behaviour.letter
    return Phrase(
      "Saved: \(letter) try \(tries) of \(Practice.tries). e on it notes what to do differently.",
      "已保存：\(letter) 第 \(tries) 次（满 \(Practice.tries) 次再评价）。选中它按 e 记下次改进。")
  }
}
