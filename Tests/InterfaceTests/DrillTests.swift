// The drill on the screen: from the first question to the trend.

import Drawing
import Method
import Model
import Testing

@testable import Interface

@Suite struct `A drill on the screen` {
  /// The stage with a drill against the director of the mapped account.
  private func drill(_ keys: String = "", language: Language = .english) throws -> Stage {
    var stage = try Stage.demo(language: language)
    try stage.play("jjD" + keys)
    return stage
  }

  /// The drill on top.
  private func top(_ stage: Stage) throws -> DrillScreen {
    try #require(stage.bench.layers.last as? DrillScreen)
  }

  @Test func `begins with the selected person, implication questions and the next try`() throws {
    let stage = try drill()
    #expect(
      stage.screen.contains(
        "Drill: Margaret Hale (decision maker) · practising I implication · try 3/3"))
    #expect(stage.screen.contains("needs    Security and reliability"))
    #expect(stage.screen.contains("said     “I want to see every week"))
    #expect(stage.screen.contains("planned  P You mentioned"))
  }

  @Test func `begins with the roles alone in an empty book`() throws {
    var stage = try Stage([])
    try stage.play("D")
    #expect(stage.screen.contains("Drill: decision maker"))
    try stage.play("<Down>")
    #expect(stage.screen.contains("Drill: finance"))
    try stage.play("<Up><Up>")
    #expect(stage.screen.contains("Drill: user"))
  }

  @Test func `chooses the kind to practise with the arrows, until the first question`() throws {
    var stage = try drill("<Right>")
    #expect(try top(stage).behaviour == .payoff)
    try stage.play("<Left><Left>")
    #expect(try top(stage).behaviour == .problem)
    try stage.play("Who?<Enter><Left><Down>")
    #expect(try top(stage).behaviour == .problem)
    #expect(stage.screen.contains("Margaret Hale"))
  }

  @Test func `guesses the kind while it is typed, and says that it is a guess`() throws {
    var stage = try drill("What happens if it is late")
    #expect(stage.screen.contains("Looks like I implication: a guess from its words"))
    try stage.play("<Enter>")
    #expect(try top(stage).asked.map(\.kind) == [.implication])
    #expect(stage.screen.contains("no problem has been admitted yet"))
  }

  @Test func `does not count what is not a question, and answers that it heard none`() throws {
    var stage = try drill("Prices are too high")
    #expect(stage.screen.contains("No question yet: it would not count"))
    try stage.play("<Enter>")
    #expect(try top(stage).mix.total == 0)
    #expect(stage.screen.contains("I didn't hear a question in that"))
    #expect(stage.screen.contains("no I asked: not counted yet"))
    try stage.play("<C-s>")
    #expect(stage.screen.contains("Ask at least one question first"))
    try stage.play("<Tab>")
    #expect(try top(stage).mix.summary == "S 1 P 0 I 0 N 0")
  }

  @Test func `claims no try where what is practised was never asked`() throws {
    let english = try drill("Who decides?<Enter><C-s>")
    #expect(
      english.screen.contains("Saved, but not counted as a try: no implication question was asked.")
    )
    let stage = try drill("谁定？<Enter><C-s>", language: .chinese)
    #expect(stage.screen.contains("已保存，但不计次：一个牵连问题都没问。"))
  }

  @Test func `lets the person correct the guess before and after asking`() throws {
    var stage = try drill("What happens if it is late<Tab>")
    #expect(try top(stage).kind == .payoff)
    #expect(stage.screen.contains("N need-payoff, as you say"))
    try stage.play("<Enter>")
    #expect(try top(stage).asked.map(\.kind) == [.payoff])
    try stage.play("<Tab>")
    #expect(try top(stage).asked.map(\.kind) == [.situation])
  }

  @Test func `counts the mix as bars with numbers`() throws {
    let stage = try drill("Who?<Enter>What trouble?<Enter>What does it cost you?<Enter>")
    #expect(try top(stage).mix.summary == "S 1 P 1 I 1 N 0")
    #expect(stage.screen.contains("1   33%  ◂ practising"))
    #expect(
      stage.screen.contains("“Then I have to explain it")
        || stage.screen.contains("“Our customers don't ring"))
  }

  @Test func `takes Chinese and pasted questions`() throws {
    var stage = try drill(language: .chinese)
    stage.give(.paste("断货会导致什么\n后果？"))
    #expect(try top(stage).kind == .implication)
    try stage.play("<Enter>")
    #expect(try top(stage).asked.map(\.words) == ["断货会导致什么 后果？"])
  }

  @Test func `closes at once when nothing was typed, and asks when something was`() throws {
    var stage = try drill("<Esc>")
    #expect(stage.bench.layers.isEmpty)
    for keys in ["Who?", "Who?<Enter>"] {
      stage = try drill(keys + "<Esc>")
      #expect(stage.bench.layers.last is ConfirmationBox)
      try stage.play("<Esc>")
      #expect(stage.bench.layers.last is DrillScreen)
      try stage.play("<Esc>y")
      #expect(stage.bench.layers.isEmpty)
    }
  }

  @Test func `saves what was asked, with what stands on the line, and shows the trend`() throws {
    var stage = try drill("What trouble?<Enter>What does it lead to?<Enter>Who pays?<C-s>")
    let saved = try #require(stage.bench.context.book.drills.sorted.last)
    #expect(saved.role == .decision)
    #expect(saved.behaviour == .implication)
    #expect(saved.day == Stage.today)
    #expect(QuestionMix(of: saved).summary == "S 0 P 1 I 2 N 0")
    #expect(stage.screen.contains("Practice: how your questions change"))
    #expect(stage.screen.contains("Saved: I try 3 of 3"))
    #expect(stage.screen.contains("I 3/3"))
    try stage.play("u")
    #expect(stage.bench.context.book.drills[saved.id] == nil)
    #expect(!stage.screen.contains("I 3/3"))
  }

  @Test func `saves nothing where nothing was asked`() throws {
    let stage = try drill("<C-s>")
    #expect(stage.screen.contains("Ask at least one question first"))
    #expect(stage.bench.layers.last is DrillScreen)
  }

  @Test func `keeps everything when it cannot be saved`() throws {
    var stage = try drill("What trouble?<Enter>")
    stage.give(.failed(Phrase("Not saved: the disk is full.", "没有保存：磁盘已满。")))
    #expect(try top(stage).asked.count == 1)
    #expect(stage.screen.contains("Not saved: the disk is full."))
  }

  @Test func `can be played but not saved in a book that is read only`() throws {
    var stage = try Stage.demo(readOnlyReason: Phrase("read only", "只读"))
    try stage.play("jjDWho?<Enter>")
    #expect(try !stage.bench.hintActions.contains(.fill(.save)) && top(stage).asked.count == 1)
    try stage.play("<C-s>")
    #expect(stage.bench.layers.last is DrillScreen)
  }

  @Test func `shows the trend without drilling with Tab, and D begins a drill there`() throws {
    var stage = try drill("<Tab>")
    #expect(stage.screen.contains("Implication and need-payoff: 25% of the earlier half"))
    #expect(stage.screen.contains("Fewer situation questions."))
    try stage.play("D")
    #expect(stage.bench.layers.last is DrillScreen)
  }

  @Test func `opens the call and the drill of a row, and explains the numbers`() throws {
    var stage = try drill("<Tab>jjjj=")
    #expect(stage.screen.contains("I + N = 0 + 0 = 0 of 2 questions: 0%"))
    try stage.play("<Esc><Enter>")
    #expect(stage.bench.layers.last is CallScreen)
    stage = try drill("<Tab>G<Enter>")
    #expect(stage.form?.fields.contains { $0.attribute == .drill(.note) } == true)
  }
}
