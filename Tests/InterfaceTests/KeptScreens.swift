// The table of golden screens: which are kept, and by which keys one gets there.

import Drawing
import Foundation
import Interface
import Model
import Testing

extension KeptScreen {
  /// Every screen that is kept: each in both languages in the usual window, in other windows where
  /// its layout differs in kind, and its states in one language.
  static let all: [KeptScreen] = [
    workbenches, layers, beginnings, maps, people, calls, portfolio, ranking, channel, coaching,
    care, histories, imports,
  ].flatMap { $0.flatMap { $0 } }

  /// The workbench and its panes.
  private static let workbenches: [[KeptScreen]] = [
    workbench("workbench", "", at: .three + [.huge]),
    workbench("too-small", "", at: [Size(columns: 18, rows: 4)], in: .once),
    workbench("map", "2", at: [.small], in: [.chinese]),
    workbench("zoomed-questions", "3z", in: .once),
    workbench("filter", "/dian", in: [.chinese]),
    workbench("filter", "/o", at: [.small], in: .once),
    workbench("filter-none", "/zzz", in: .once),
    workbench("found", "/price<Tab>", at: [.small, .usual, .wide], in: .once),
    workbench("filter-kept", "/o<Enter>", in: .once),
    workbench("accounts-attention", "S", in: .once),
    workbench("accounts-why", "jj=", in: .once),
  ]

  /// What lies over the workbench.
  private static let layers: [[KeptScreen]] = [
    workbench("account-form", "a"),
    workbench("account-form", "a", at: [.small], in: .once),
    workbench("form-long-text", longText, at: .three),
    workbench("palette", ":"),
    workbench("palette", ":", at: [.small], in: .once),
    workbench("help", "?"),
    workbench("help", "?", at: [.small], in: .once),
    workbench("help-signs", "2?" + String(repeating: "<C-d>", count: 7) + "jjjjjj"),
    workbench("delete", "d"),
    workbench("delete", "d", at: [.small], in: [.chinese]),
    workbench("add-menu", "+"),
    workbench("card", "<Enter>"),
    workbench("card", "<Enter>", at: [.small], in: .once),
    workbench("card-warned", "Sgjj<Enter>", in: .once),
    workbench("merge-with", "M", in: .once),
    workbench("merge", "M<Enter>", at: .three),
    workbench("merge-people", "jj2M<Enter>", in: [.chinese]),
    workbench("duplicates", ":duplicates<Enter>", in: .once),
    workbench("move", "jj2:moves to<Enter>b<Enter>", in: .once),
  ]

  /// What somebody said, typed into its field, with the caret in its second line.
  private static let longText =
    "jj2wThey want one invoice a month for all nineteen stores, not nineteen of them, "
    + "十九家门店每月合并开一张发票，不要再一家一家地寄，财务那边对不上账，每次都要打电话来问。<Up>"

  /// What a book says that has nothing in it yet.
  private static let beginnings: [[KeptScreen]] = [
    workbench("empty-book", "", of: .nothing),
    workbench("empty-book", "", of: .nothing, at: [.wide], in: .once),
    workbench("bare-account", "", of: .bareAccount),
    workbench("bare-account-card", "<Enter>", of: .bareAccount),
    workbench("bare-account-questions", "3", of: .bareAccount, in: .once),
  ]

  /// The influencer map by itself, in a narrow pane, a wider one and a window of its own.
  private static let maps: [[KeptScreen]] =
    MapView.allCases.flatMap { view in
      [
        map("sample-\(view.rawValue)", view, selecting: "huang", at: [.wholeMap]),
        map("sample-\(view.rawValue)", view, selecting: "huang", at: [.paneMap], in: .once),
        map(
          "sample-\(view.rawValue)", view, selecting: "huang", at: [.narrowMap], in: [.chinese]),
      ]
    } + [
      map("sample-roles-vacancy", .roles, selecting: nil, at: [.wholeMap], in: .once),
      map("sample-boxes-vacancy", .boxes, selecting: nil, at: [.wholeMap], in: .once),
      map("sample-surroundings-vacancy", .surroundings, selecting: nil, at: [.paneMap], in: .once),
      map("sample-surroundings-center", .surroundings, selecting: "chen", at: [.wholeMap]),
      emptyMap("sample-empty", at: [.paneMap], in: .once),
      emptyMap("sample-empty", at: [.narrowMap], in: [.chinese]),
    ]

  /// The five people of a purchase: on the map, in the reports, behind `=`.
  private static let people: [[KeptScreen]] = [
    workbench("person", "jj2<Enter>", at: .three),
    workbench("team", "jjt", at: .three),
    workbench("team-class", "jjt<Tab>", in: .once),
    workbench("team-why", "jjt=", in: .once),
    workbench("ledger", "jjL"),
    workbench("ledger-book", "jjL<Tab>", in: .once),
    workbench("ledger-why", "jjL=", in: .once),
    workbench("gifts", "Y"),
    workbench("gifts-why", "Y=", in: .once),
    workbench("map-why", "jj2="),
    workbench("map-why", "jj2=", at: [.small], in: .once),
    workbench("map-why-end", "jj2=G", in: .once),
    workbench("map-why-vacancy", "j2jj=", in: .once),
    workbench("questions-why", "jj3=", in: .once),
    workbench("part-roles", "j2j"),
    workbench("part-boxes", "j2jzv", in: .once),
    workbench("part-surroundings", "j2jzvv", in: .once),
    workbench("part-form", "j2jj0", in: .once),
    workbench("part-name", "j2j<Enter>", in: [.chinese]),
    workbench("part-questions", "j2j3", in: .once),
    workbench("five-roles", "jj2"),
    workbench("five-surroundings", "jj2zvv", in: .once),
    workbench("five-questions", "jj3"),
    workbench("five-questions", "jj3", at: [.small], in: .once),
  ]

  /// The page of a call and the drill.
  private static let calls: [[KeptScreen]] = [
    workbench("call-plan", "p", in: .once),
    workbench("call-before", "jjp"),
    workbench("call-after", "jjo<Enter>"),
    workbench("call-which", "jjo"),
    workbench("call-happened", "jjjjjjo"),
    workbench("call-missing", "pj", of: .preparedCall, at: [.wide]),
    workbench("call-missing", "pj", of: .preparedCall, at: [.small, .usual], in: .once),
    workbench("call-question", "pa", of: .preparedCall),
    workbench("call-outcome", "o<Enter>", of: .preparedCall, at: [.wide], in: .once),
    workbench("call-card", "<Enter>", of: .preparedCall, at: [.wide], in: .once),
    workbench("call-marked", "jjpjjjjjjjj<Space><Space><Space>", in: .once),
    workbench("call-points", "jjpGkkkkkkkkkkkkkkkk"),
    workbench("call-looked-back", "<Enter>jjjjjjjjjjjj<Enter>", in: .once),
    workbench("call-sheet", "jjpP"),
    workbench("call-sheet", "pP", of: .preparedCall, at: [.small, .wide], in: .once),
    workbench("drill", "jjD"),
    workbench("drill-talk", talk),
    workbench("drill-talk", talk, at: [.small, .wide], in: .once),
    workbench("practice", "jjD<Tab>"),
  ]

  /// Four questions of a drill, the last one being typed.
  private static let talk =
    "jjDHow is it split?<Enter>What trouble does that give you?<Enter>"
    + "What happens if one of them stops?<Enter>Would it help"

  /// What notes an opportunity.
  private static let noted =
    "j+<Down><Down><Down><Down><Down><Down><Enter>Fleet 标签<Down><Down>48000<Down><Down>+3w<C-s>"

  /// The portfolio and its early warning.
  private static let portfolio: [[KeptScreen]] = [
    workbench("portfolio", "B"),
    workbench("portfolio", "B", at: [.small, .wide], in: .once),
    workbench("portfolio-why", "B=", in: .once),
    workbench("portfolio-empty", "B", of: .nothing, in: .once),
    workbench("portfolio-all-years", "Bvvvv"),
    workbench("pipeline", Self.noted + "$G"),
    workbench("pipeline", Self.noted + "$G", at: [.small, .wide], in: .once),
    workbench("opportunity-won", Self.noted + "$Gx"),
    workbench("pipeline-empty", "$", in: [.chinese]),
    workbench("portfolio-trends", "B<Tab>g"),
    workbench("portfolio-trends", "B<Tab>g", at: [.small, .wide], in: [.chinese]),
    workbench("portfolio-trends-why", "B<Tab>g=", in: [.chinese]),
  ]

  /// The ranking by fit and the quadrant.
  private static let ranking: [[KeptScreen]] = [
    workbench("fit", "R"),
    workbench("fit-quadrant", "R<Tab>"),
    workbench("fit-quadrant", "R<Tab>", at: [.small, .wide], in: .once),
    workbench("fit-why", "R<Home>jjj=", in: .once),
    workbench("fit-weights", "R<Home>e", in: .once),
    workbench("fit-scores", "R<Home>jje", in: [.chinese]),
    workbench("fit-nothing", "R", of: .bareAccount, in: .once),
    workbench("fit-nothing-quadrant", "R<Tab>", of: .bareAccount, in: [.chinese]),
    workbench("fit-no-accounts", "R", of: .nothing, in: .once),
  ]

  /// White space, chain and end customers.
  private static let channel: [[KeptScreen]] = [
    workbench("channel-account", "jjW"),
    workbench("channel-space", "jjW<Tab>"),
    workbench("channel-space", "jjW<Tab>", at: [.small, .wide], in: .once),
    workbench("channel-chain", "jjW<Tab><Tab>"),
    workbench("channel-ends", "jjW<Tab><Tab><Tab>"),
    workbench("channel-why", "jjWjj=", in: .once),
    workbench("channel-nothing", "W", of: .bareAccount, in: .once),
    workbench("channel-nothing-space", "W<Tab>", of: .bareAccount, in: [.chinese]),
    workbench("channel-nothing-chain", "W<Tab><Tab>", of: .bareAccount, in: .once),
  ]

  /// What the coach says, and why.
  private static let coaching: [[KeptScreen]] = [
    workbench("coach", "C"),
    workbench("coach-why", "C<Home>jjjjjjjj="),
    workbench("coach-account", "jjjC<Tab>", in: [.chinese]),
  ]

  /// The agenda and the time spent.
  private static let care: [[KeptScreen]] = [
    workbench("agenda", "A"),
    workbench("agenda", "A", at: [.small, .wide], in: .once),
    workbench("agenda-why", "Ajj=", in: .once),
    workbench("agenda-empty", "A", of: .nothing, in: .once),
    workbench("agenda-intervals", "A<Home>e", in: [.chinese]),
    workbench("time-spent", "A<Tab><Home>"),
  ]

  /// What was done, by whom and when.
  private static let histories: [[KeptScreen]] = [
    workbench("history", work),
    workbench("history", work, at: [.small, .huge], in: [.chinese]),
    workbench("history-account", work + "<Tab>j"),
    workbench("history-question", work + "jjju", in: .once),
    workbench("history-filter", "xsCall<C-s>fNights<C-s>H/nights", in: .once),
  ]

  /// The page of a file that is brought in.
  private static let imports: [[KeptScreen]] = [
    importing("import", ImportSamples.orders, "a"),
    importing("import", ImportSamples.orders, "a", at: [.small, .wide], in: .once),
    importing("import-question", ImportSamples.ambiguous, ""),
    importing("import-column", ImportSamples.customers, "gjjjjjjj<Enter>", in: .once),
    importing("import-changes", ImportSamples.customers, "", at: [.wide]),
  ]

  /// A few things done, one of them undone, and the history opened.
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
