// The table of golden screens: which are kept, and by which keys one gets there.

import Drawing
import Foundation
import Interface
import Model
import Testing

extension KeptScreen {
  /// Every screen that is kept.
  static let all: [KeptScreen] = [
    workbenches, layers, beginnings, maps, people, calls, portfolio, ranking, channel, coaching,
    care, histories,
  ].flatMap { $0.flatMap { $0 } }

  /// The workbench and its panes.
  private static let workbenches: [[KeptScreen]] = [
    workbench("workbench", "", at: .three + [.huge]),
    workbench("too-small", "", at: [Size(columns: 18, rows: 4)]),
    workbench("map", "2", at: [.small]),
    workbench("map-roles", "2"),
    workbench("map-boxes", "2v"),
    workbench("map-surroundings", "2vv"),
    workbench("questions", "3", at: [.small, .usual]),
    workbench("zoomed-questions", "3z"),
    workbench("filter", "/dian"),
    workbench("filter", "/o", at: [.small]),
    workbench("filter-none", "/zzz"),
    workbench("filter-kept", "/o<Enter>"),
    workbench("accounts-attention", "S"),
    workbench("accounts-why", "jj="),
  ]

  /// What lies over the workbench.
  private static let layers: [[KeptScreen]] = [
    workbench("account-form", "a", at: [.small, .usual]),
    workbench("person-form", "2Ga"),
    workbench("palette", ":", at: [.small, .usual]),
    workbench("help", "?", at: [.small, .usual]),
    workbench("help-map", "2?", at: [.small]),
    workbench("help-signs", "2?" + String(repeating: "<C-d>", count: 7) + "jjjjjj"),
    workbench("delete", "d", at: [.small, .usual]),
    workbench("delete-person", "2d"),
    workbench("add-menu", "+"),
    workbench("card", "<Enter>", at: [.small, .usual]),
    workbench("card-warned", "Sgjj<Enter>"),
  ]

  /// What a book says that has nothing in it yet.
  private static let beginnings: [[KeptScreen]] = [
    workbench("empty-book", "", of: .nothing, at: [.usual, .wide]),
    workbench("bare-account", "", of: .bareAccount),
    workbench("bare-account-card", "<Enter>", of: .bareAccount),
    workbench("bare-account-map", "2", of: .bareAccount),
    workbench("bare-account-questions", "3", of: .bareAccount),
  ]

  /// The influencer map by itself.
  private static let maps: [[KeptScreen]] =
    MapView.allCases.flatMap { view in
      [
        map("sample-\(view.rawValue)", view, selecting: "huang", at: mapSizes),
        map(
          "sample-\(view.rawValue)-vacancy", view, selecting: nil, at: mapSizes, in: [.english]),
      ]
    } + [
      map("sample-surroundings-center", .surroundings, selecting: "chen", at: mapSizes),
      emptyMap("sample-empty", at: mapSizes),
    ]

  private static let mapSizes = [
    Size(columns: 38, rows: 8), Size(columns: 58, rows: 14), Size(columns: 100, rows: 25),
  ]

  /// The five people of a purchase: on the map, in the reports, behind `=`.
  private static let people: [[KeptScreen]] = [
    workbench("team", "jjt", at: .three),
    workbench("team-class", "jjt<Tab>"),
    workbench("team-why", "jjt=", at: [.usual, .wide]),
    workbench("ledger", "jjL", at: .three),
    workbench("ledger-book", "jjL<Tab>", at: [.usual, .wide]),
    workbench("ledger-why", "jjL="),
    workbench("gifts", "Y", at: .three),
    workbench("gifts-why", "Y="),
    workbench("map-why", "jj2=", at: .three),
    workbench("map-why-end", "jj2=G", at: [.usual, .wide]),
    workbench("map-why-vacancy", "j2jj="),
    workbench("questions-why", "jj3=", at: [.usual, .wide]),
    workbench("part-roles", "j2j", at: .three),
    workbench("part-boxes", "j2jzv"),
    workbench("part-surroundings", "j2jzvv"),
    workbench("part-form", "j2jj0"),
    workbench("part-name", "j2j<Enter>"),
    workbench("part-questions", "j2j3"),
    workbench("five-roles", "jj2", at: .three),
    workbench("five-surroundings", "jj2zvv"),
    workbench("five-questions", "jj3", at: .three),
  ]

  /// The page of a call and the drill.
  private static let calls: [[KeptScreen]] = [
    workbench("call-plan", "p"),
    workbench("call-before", "jjp"),
    workbench("call-after", "jjo"),
    workbench("call-missing", "pj", of: .preparedCall, at: .three),
    workbench("call-question", "pa", of: .preparedCall, at: .three),
    workbench("call-outcome", "o", of: .preparedCall, at: .three),
    workbench("call-card", "<Enter>", of: .preparedCall, at: .three),
    workbench("call-marked", "jjpjjjjjjjj<Space><Space><Space>", at: [.usual, .wide]),
    workbench("call-points", "jjpGkkkkkkkkkkkkkkkk"),
    workbench("call-looked-back", "o", at: [.usual, .wide]),
    workbench("drill", "jjD", at: .three),
    workbench(
      "drill-talk",
      "jjDHow is it split?<Enter>What trouble does that give you?<Enter>"
        + "What happens if one of them stops?<Enter>Would it help", at: .three),
    workbench("practice", "jjD<Tab>", at: .three),
  ]

  /// The portfolio and its early warning.
  private static let portfolio: [[KeptScreen]] = [
    workbench("portfolio", "B", at: .three),
    workbench("portfolio-why", "B="),
    workbench("portfolio-empty", "B", of: .nothing),
    workbench("portfolio-trends", "B<Tab>g", at: .three),
    workbench("portfolio-trends-why", "B<Tab>g="),
  ]

  /// The ranking by fit and the quadrant.
  private static let ranking: [[KeptScreen]] = [
    workbench("fit", "R", at: .three),
    workbench("fit-quadrant", "R<Tab>", at: .three),
    workbench("fit-why", "R<Home>jjj="),
    workbench("fit-weights", "R<Home>e"),
    workbench("fit-scores", "R<Home>jje"),
    workbench("fit-nothing", "R", of: .bareAccount),
    workbench("fit-nothing-quadrant", "R<Tab>", of: .bareAccount),
    workbench("fit-no-accounts", "R", of: .nothing),
  ]

  /// White space, chain and end customers.
  private static let channel: [[KeptScreen]] = [
    workbench("channel-account", "jjW", at: .three),
    workbench("channel-space", "jjW<Tab>", at: .three),
    workbench("channel-chain", "jjW<Tab><Tab>", at: .three),
    workbench("channel-ends", "jjW<Tab><Tab><Tab>", at: .three),
    workbench("channel-why", "jjWjj="),
    workbench("channel-nothing", "W", of: .bareAccount),
    workbench("channel-nothing-space", "W<Tab>", of: .bareAccount),
    workbench("channel-nothing-chain", "W<Tab><Tab>", of: .bareAccount),
  ]

  /// What the coach says, and why.
  private static let coaching: [[KeptScreen]] = [
    workbench("coach", "C", at: .three),
    workbench("coach-why", "C<Home>jjjjjjjj=", at: [.usual, .wide]),
    workbench("coach-account", "jjjC<Tab>", at: [.usual, .wide]),
  ]

  /// The agenda and the time spent.
  private static let care: [[KeptScreen]] = [
    workbench("agenda", "A", at: .three),
    workbench("agenda-why", "Ajj=", at: [.usual, .wide]),
    workbench("agenda-empty", "A", of: .nothing),
    workbench("agenda-intervals", "A<Home>e"),
    workbench("time-spent", "A<Tab><Home>", at: [.usual, .wide]),
  ]

  /// What was done, by whom and when.
  private static let histories: [[KeptScreen]] = [
    workbench("history", work, at: .three + [.huge]),
    workbench("history-account", work + "<Tab>j", at: .three + [.huge]),
    workbench("history-question", work + "jjju", at: [.small, .usual]),
    workbench("history-filter", "xsCall<C-s>fNights<C-s>H/nights"),
  ]

  /// A few things done, one of them taken back, and the history opened.
  private static let work =
    "xsCall back<Tab>fri<C-s>2e<Tab><C-u>CFO<Tab><Tab><C-u>1<C-s>fThey print at night<C-s>u1jdyH"
}

@Suite struct `The screens as pictures` {
  @Test(arguments: KeptScreen.all) func `look as they are kept`(screen: KeptScreen) throws {
    try screen.check()
  }

  @Test func `are each kept once, and no picture is left behind`() throws {
    let files = KeptScreen.all.map(\.file)
    let names = Dictionary(grouping: files) { $0 }.filter { $1.count > 1 }.keys.sorted()
    #expect(names.isEmpty, "Two screens have one name.")
    let kept = try FileManager.default.contentsOfDirectory(atPath: KeptScreen.folder.path)
    let strays = Set(kept).subtracting(files).sorted()
    #expect(strays.isEmpty, "No test names these; remove them.")
  }

  @Test func `are compared, not recorded`() {
    #expect(!KeptScreen.isRecording, "Recorded; read what changed, and run without RECORD_SCREENS.")
  }
}
