// What the keys do on the page of a call: before it and after it.

import Drawing
import Analysis
import Method
import Model
import Testing

@testable import Interface

@Suite struct `Preparing a call` {
  @Test func `is opened where it is planned, and the same key once more plans another`() throws {
    var stage = try CallScreenSample.prepared()
    let planned = stage.bench.context.book.calls.sorted.count
    try stage.play("p")
    #expect(stage.screen.contains("p another"), "\(stage.screen)")
    try stage.play("p")
    #expect(stage.form != nil)
    try stage.play("<C-s>")
    #expect(stage.bench.context.book.calls.sorted.count == planned + 1, "\(stage.screen)")
    try stage.play("<Esc>")
    #expect(stage.bench.layers.last is CallScreen)
  }

  @Test func `a prompt becomes a question of the plan that builds on what is known`() throws {
    var stage = try CallScreenSample.bare()
    try stage.play("pa<Space><Enter>")
    #expect(try stage.call.people.map { try stage.name($0) } == ["Wang Lei"])
    try stage.play("a<Enter><C-s>")
    let question = try #require(try stage.planned.first)
    #expect(question.kind == .problem)
    #expect(question.fact == nil, "The words of the prompt use no fact, and so it rests on none.")
    #expect(question.prompt.hasPrefix("technical.problem"))
  }

  @Test(arguments: [true, false])
  func `a prompt puts only a person's own words in their mouth`(isTheirs: Bool) throws {
    var bench = try CallScreenSample.bare()
    let book = bench.bench.context.book
    let people = book.people.sorted
    let finance = try #require(people.first { $0.role == .finance })
    let other = try #require(people.first { $0.id != finance.id })
    try bench.play("f“Forty days of stock” is too much<C-s>")
    let fact = try #require(bench.bench.context.book.facts.sorted.last)
    bench.give(.saved(Self.told(fact, by: isTheirs ? finance.id : other.id, in: bench)))
    let words = KnownWords(of: finance.id, in: bench.bench.context.book)
    let prompt = try #require(Playbook.builtIn(.english)["finance.problem.4"])
    #expect(words.text(of: prompt).contains("Forty days") == isTheirs)
    #expect(words.text(of: prompt).contains("“‘Forty") == isTheirs, "\(words.text(of: prompt))")
    #expect((words.fact(in: prompt)?.id == fact.id) == isTheirs)
    let plain = try #require(Playbook.builtIn(.english)["finance.situation.4"])
    #expect(words.fact(in: plain) == nil)
    // What quotes words that nobody said is offered nowhere.
    #expect(words.fill(prompt) == isTheirs && words.fill(plain))
    let context = bench.bench.context
    let offered = context.choice(for: finance, kind: .problem).offered
    #expect(offered.contains { $0.id == prompt.id } == isTheirs)
    #expect(
      QuestionKind.allCases.allSatisfy { kind in
        context.choice(for: finance, kind: kind).offered.allSatisfy {
          !words.text(of: $0).contains("…")
        }
      })
  }

  /// A book in which somebody told us a fact.
  private static func told(_ fact: Fact, by person: EntityID, in stage: Stage) -> Saved {
    var book = stage.bench.context.book
    let event = Event.changed(fact.id, .fact(.source), to: .entity(person))
    book.apply(event)
    return Saved(purpose: Purpose(.edit, .fact), events: [event], book: book)
  }

  @Test func `each next prompt goes one kind on and builds on the one before`() throws {
    var stage = try CallScreenSample.bare()
    try stage.play("pa<Space><Enter>a<Enter><C-s>a<Enter><C-s>a<Enter><C-s>")
    let plan = try stage.planned
    #expect(plan.map(\.kind) == [.problem, .implication, .payoff])
    #expect(plan.map(\.base) == [nil, plan[0].id, plan[1].id])
    #expect(Set(plan.map(\.prompt)).count == 3)
  }

  @Test func `one key undoes a question and its place in the plan`() throws {
    var stage = try CallScreenSample.bare()
    try stage.play("pa<Space><Enter>a<Enter><C-s>u")
    #expect(try stage.call.questions.isEmpty)
    #expect(stage.bench.context.book.questions.sorted.isEmpty)
    try stage.play("<C-r>")
    #expect(try stage.planned.count == 1)
  }

  @Test func `a question of one's own takes its place too`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("pa<Esc>")
    #expect(try stage.planned.count == 2)
    try stage.play("a<Up><Enter>What would a week without clogging be worth?<C-s>")
    #expect(try stage.planned.last?.words == "What would a week without clogging be worth?")
    #expect(try stage.planned.last?.kind == .payoff)
  }

  @Test func `a question moves up and down and leaves the plan without leaving the book`() throws {
    var stage = try CallScreenSample.prepared()
    let before = try stage.call.questions
    try stage.play("p")
    try stage.select(.question(before[0]))
    try stage.play("J")
    #expect(try stage.call.questions == [before[1], before[0]])
    try stage.play("K")
    #expect(try stage.call.questions == before)
    try stage.play("d")
    #expect(try stage.call.questions == [before[1]])
    #expect(stage.bench.context.book.questions[before[0]] != nil)
  }

  @Test func `a material of the playbook is taken with the space bar and left with it`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("p")
    let material = try #require(
      stage.bench.context.playbook.guide(for: .technical).materials.first)
    try stage.select(.suggestion(material))
    try stage.play("<Space>")
    #expect(try stage.call.materials == [material])
    try stage.select(.material(material))
    try stage.play("<Space>")
    #expect(try stage.call.materials.isEmpty)
  }

  @Test func `something of one's own to bring is added to what is there`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("p")
    try stage.select(.suggestion("Samples from different batches"))
    try stage.play("<Enter>")
    try stage.select(.addMaterial)
    try stage.play("<Enter>The cleaned head<C-s>")
    #expect(try stage.call.materials == ["Samples from different batches", "The cleaned head"])
  }

  @Test func `Enter on what is missing opens the field that mends it`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("p")
    let finding = try #require(
      CallPlan(try stage.call, book: stage.bench.context.book).findings()
        .first { $0.rule == "call.no-fallback" })
    try stage.select(.finding(finding))
    try stage.play("<Enter>")
    #expect(stage.bench.scope == .form)
    try stage.play("name one shop for a week<Tab>+1w<C-s>")
    #expect(try stage.call.fallback == "name one shop for a week")
    #expect(try stage.call.fallbackDay == Stage.today.adding(days: 7))
  }

  @Test func `a problem question without a fact gets one from its finding in one action`() throws {
    var stage = try CallScreenSample.bare(knowsFact: false)
    try stage.play("pa<Space><Enter>a<Up><Enter>Where do the heads clog?<Tab>2<C-s>")
    #expect(try stage.planned.first?.kind == .problem)
    let finding = try #require(
      CallPlan(try stage.call, book: stage.bench.context.book).findings()
        .first { $0.rule == "question.problem-without-fact" })
    try stage.select(.finding(finding))
    try stage.play("<Enter>They print 40,000 labels a month<C-s>")
    let fact = try #require(try stage.planned.first?.fact)
    #expect(stage.bench.context.book.facts[fact]?.words == "They print 40,000 labels a month")
    try stage.play("u")
    #expect(try stage.planned.first?.fact == nil)
    #expect(stage.bench.context.book.facts.sorted.isEmpty)
  }

  @Test func `an example of the playbook is put into the form to be made one's own`() throws {
    var stage = try CallScreenSample.bare()
    try stage.play("p")
    try stage.select(.idea(.objective, 0))
    try stage.play("<Enter><C-s>")
    #expect(try stage.call.objective == stage.bench.context.playbook.objectives.first)
  }

  @Test func `the page closes by itself when its call is undone`() throws {
    var stage = try CallScreenSample.bare()
    try stage.play("p<Esc>")
    try stage.play("<Enter>")
    let id = try stage.call.id
    stage.give(.saved(Saved(purpose: Purpose(.remove, .call), events: [], book: Book())))
    #expect(stage.bench.context.book.calls[id] == nil)
    #expect(stage.bench.layers.isEmpty)
  }
}

@Suite struct `Recording a call` {
  @Test func `an advance without a customer action is refused in the form and then saved with one`()
    throws
  {
    var stage = try CallScreenSample.prepared()
    try stage.play("o<Enter><Enter>2<C-s>")
    #expect(try stage.call.outcome == nil)
    #expect(stage.screen.contains("this is a continuation"))
    try stage.play("start the trial in two shops<Tab>+2w<C-s>")
    #expect(try stage.call.outcome == .advance)
    #expect(try stage.call.evidence == "start the trial in two shops")
    #expect(stage.screen.contains("advance"))
  }

  @Test(arguments: ["start the trial", "<Tab>fri", "<Tab><Tab>A long talk"])
  func `nothing is written down without an outcome, and the form asks for it`(typed: String) throws
  {
    var stage = try CallScreenSample.prepared()
    try stage.play("o<Enter><Enter><Tab>" + typed + "<C-s>")
    let form = try #require(stage.form)
    #expect(form.current.attribute == .call(.outcome))
    #expect(stage.screen.contains(Refusal.missing(.call(.outcome)).phrase(.english)))
    try stage.play("3<C-s>")
    #expect(try stage.call.outcome == .continuation)
  }

  @Test func `a call of a later day took place today, and the form says so`() throws {
    var stage = try CallScreenSample.prepared()
    #expect(try #require(try stage.call.day) > Stage.today)
    try stage.play("o<Enter>")
    #expect(stage.screen.contains("planned for Fri 27 Nov"))
    try stage.play("<Enter>")
    let form = try #require(stage.form)
    #expect(form.fields.first?.attribute == .call(.day))
    #expect(stage.screen.contains("2026-11-23"))
    try stage.play("3<C-s>")
    #expect(try stage.call.day == Stage.today)
  }

  @Test func `what was sought is offered as what they will do, and taken with one key`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("o<Enter><Enter>advance<Tab>")
    #expect(stage.screen.contains("→ takes: start a trial in two shops"))
    try stage.play("<Right><C-s>")
    #expect(try stage.call.evidence == "start a trial in two shops")
    #expect(try stage.call.outcome == .advance)
  }

  @Test func `a time is kept in one way, and what is none is refused at the field`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("p")
    try stage.select(.time)
    try stage.play("<Enter><Tab><C-u>1430<C-s>")
    #expect(try stage.call.time == "14:30")
    try stage.play("<Enter><Tab><C-u>whenever<C-s>")
    #expect(try #require(stage.form).current.attribute == .call(.time))
    #expect(stage.screen.contains("a time such as 14:30"))
    #expect(try stage.call.time == "14:30")
  }

  @Test func `a form that records offers no deletion`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("o<Enter><Enter>")
    #expect(!stage.hints.contains("delete"))
    try stage.play("<C-x>")
    #expect(stage.bench.scope == .form)
  }

  @Test func `what is only offered is not written down`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("o<Enter><Enter>continuation<Tab><Tab><C-s>")
    #expect(try stage.call.outcome == .continuation)
    #expect(try stage.call.evidence.isEmpty)
  }

  @Test func `what the customer promised is due like everything else`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("o<Enter><Enter>advance<Tab>start the trial<Tab>fri<C-s><Esc>x")
    let account = try #require(stage.bench.account)
    #expect(stage.bench.context.book.openSteps(of: account).isEmpty)
    #expect(stage.screen.contains("next due Fri 27 Nov"))
    #expect(!stage.screen.contains("nothing due"))
    try stage.play("1<Enter>")
    #expect(stage.screen.contains("they promised: start the trial"))
    #expect(!stage.screen.contains("Nothing is planned next"))
  }

  @Test func `an answer is written in the customer's own words`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("o<Enter>j<Enter>Every Friday, in the big shops<C-s>")
    let question = try #require(try stage.planned.first)
    #expect(question.state == .answered)
    #expect(question.answer == "Every Friday, in the big shops")
  }

  @Test func `a need is noted with the question that brought it and moves to met`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("o<Enter>j<Enter>Every Friday<C-s>wWe lose Fridays<C-s>")
    let need = try #require(stage.needs.first)
    #expect(need.state == .implied)
    #expect(try need.movedBy == stage.planned.first?.id)
    #expect(need.day == Stage.today, "The call is planned for later, but they said it today.")
    try stage.select(.need(need.id))
    try stage.play("m")
    #expect(stage.needs.first?.state == .explicit)
    try stage.play("m")
    #expect(stage.needs.first?.state == .met)
    try stage.play("mu")
    #expect(stage.needs.first?.state == .explicit)
  }

  @Test func `a next step carries its call and a day`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("o<Enter>sSend the trial plan<C-s>")
    let step = try #require(stage.bench.context.book.steps.sorted.last)
    #expect(try step.call == stage.call.id)
    #expect(step.due == Stage.today.adding(days: 7))
    try stage.select(.step(step.id))
    try stage.play("x")
    #expect(stage.bench.context.book.steps[step.id]?.done == Stage.today)
  }

  @Test func `deleting a need asks with its words`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("o<Enter>wWe lose Fridays<C-s>")
    try stage.select(.need(try #require(stage.needs.first).id))
    try stage.play("d")
    #expect(stage.screen.contains("We lose Fridays"))
    #expect(stage.bench.scope == .confirm)
    try stage.play("y")
    #expect(stage.needs.isEmpty)
  }

  @Test func `Tab turns between before and after`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("p<Tab>")
    #expect(try stage.picture().contains("How did it go"))
    try stage.play("<Tab>")
    #expect(try stage.picture().contains("Preparing"))
  }
}

extension Stage {
  /// The name of a person.
  func name(_ id: EntityID) throws -> String { try #require(bench.context.book.people[id]).name }
}
