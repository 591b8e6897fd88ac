// Choosing, filling and extending prompts.

import Model
import Testing

@testable import Method

@Suite struct `A playbook` {
  private let own = """
    [industries]
    coffee = ["café", "咖啡"]

    [role.user]
    meet = "Bring cake."

    [[prompt]]
    id = "user.problem.1"
    text = "Which step do you hate?"
    builds = "user.situation.1"

    [[prompt]]
    id = "user.problem.beans"
    text = "When do the beans run out?"
    builds = "user.situation.1"
    industries = ["coffee"]
    """

  @Test(arguments: [
    ("retail", true), ("Retail chain", true), ("连锁零售", true), ("printing", false), ("", false),
  ])
  func `offers prompts for an industry only there, and first`(industry: String, special: Bool) {
    let prompts = Playbook.builtIn(.english)
      .prompts(for: .decision, kind: .problem, industry: industry)
    #expect((prompts.first?.id == "decision.problem.5") == special)
    #expect(prompts.count == (special ? 6 : 5))
  }

  @Test func `does not find ink in drinks`() {
    let playbook = Playbook.builtIn(.english)
    #expect(playbook.prompts(for: .user, kind: .problem, industry: "soft drinks").count == 4)
    #expect(playbook.prompts(for: .user, kind: .problem, industry: "ink, toner").count == 5)
  }

  @Test func `takes a prompt of the user's in place of a shipped one`() throws {
    let (fragment, problems) = Playbook.parse(own, source: "own.toml")
    let playbook = Playbook.builtIn(.english).extended(by: fragment)
    #expect(problems == [])
    #expect(playbook["user.problem.1"]?.text() == "Which step do you hate?")
    #expect(playbook.prompts.count == Playbook.builtIn(.english).prompts.count + 1)
    let offered = playbook.prompts(for: .user, kind: .problem, industry: "Café")
    #expect(offered.first?.id == "user.problem.beans")
  }

  @Test func `offers a prompt of the user's own before the shipped ones`() {
    let mine = "[[prompt]]\nid = \"decision.situation.mine\"\ntext = \"And now?\"\n"
    let (fragment, problems) = Playbook.parse(mine, source: "mine.toml")
    #expect(problems == [])
    let playbook = Playbook.builtIn(.english).extended(by: fragment)
    let offered = playbook.prompts(for: .decision, kind: .situation, industry: "")
    #expect(offered.first?.id == "decision.situation.mine")
  }

  @Test func `keeps what a user's file is silent about`() {
    let fragment = Playbook.parse(own, source: "own.toml").playbook
    let playbook = Playbook.builtIn(.english).extended(by: fragment)
    let shipped = Playbook.builtIn(.english).guide(for: .user)
    #expect(playbook.guide(for: .user).meet == "Bring cake.")
    #expect(playbook.guide(for: .user).need == shipped.need)
    #expect(playbook.classes == Playbook.builtIn(.english).classes)
  }

  @Test func `leads from a prompt to those that build on it`() {
    let next = Playbook.builtIn(.english).prompts(buildingOn: "finance.problem.2")
    #expect(next.map(\.id) == ["finance.implication.2"])
  }

  @Test func `lists what to bring for several roles, each thing once`() {
    let playbook = Playbook.builtIn(.chinese)
    let both = playbook.materials(for: [.finance, .user, .finance])
    #expect(both == playbook.guide(for: .finance).materials + playbook.guide(for: .user).materials)
  }
}

@Suite struct `A prompt` {
  private let prompt = Prompt(
    id: "decision.problem.4", role: .decision, kind: .problem,
    template: "You said “{fact}”. Is {account} {happy}?")

  @Test func `says what is known in its place`() {
    let text = prompt.text(filling: [.fact: "two suppliers", .account: "Acme"])
    #expect(text == "You said “two suppliers”. Is Acme {happy}?")
  }

  @Test func `leaves a visible blank for what is not known`() {
    #expect(prompt.text(filling: [.fact: "  "]) == "You said “…”. Is … {happy}?")
  }

  @Test func `is not confused by a filling that looks like a placeholder`() {
    let text = prompt.text(filling: [.fact: "{account}", .account: "Acme"])
    #expect(text == "You said “{account}”. Is Acme {happy}?")
  }
}
