// The theme that needs no file: the terminal's own colours and the 16 names every terminal has,
// so that it suits light and dark grounds alike.

extension Theme {
  /// The look that is there even when no theme file can be read.
  package static let plain = Theme(
    name: "plain",
    englishDescription: "Built in; the terminal's own colours",
    chineseDescription: "内置；沿用终端自己的配色",
    styles:
      plainSurfaces
      .merging(plainRoles) { _, new in new }
      .merging(plainStates) { _, new in new })

  private static let plainSurfaces: [StyleRole: Style] = [
    .text: .plain,
    .muted: Style(foreground: .ansi(8)),
    .title: Style(attributes: [.bold, .reverse]),
    .border: Style(foreground: .ansi(8)),
    .borderFocused: Style(foreground: .ansi(4), attributes: .bold),
    .selection: Style(attributes: .reverse),
    .selectionUnfocused: Style(attributes: .underline),
    .key: Style(foreground: .ansi(4), attributes: .bold),
    .hint: .plain,
    .accent: Style(foreground: .ansi(4)),
    .field: Style(attributes: .underline),
    .fieldFocused: Style(attributes: [.bold, .underline]),
    .placeholder: Style(foreground: .ansi(8)),
    .badge: Style(foreground: .ansi(5), attributes: .bold),
    .heading: Style(attributes: .bold),
    .match: Style(foreground: .ansi(5), attributes: [.bold, .underline]),
  ]

  private static let plainRoles: [StyleRole: Style] = [
    .roleDecision: Style(foreground: .ansi(5), attributes: .bold),
    .roleFinance: Style(foreground: .ansi(3)),
    .roleSupport: Style(foreground: .ansi(6)),
    .roleTechnical: Style(foreground: .ansi(4)),
    .roleUser: Style(foreground: .ansi(2)),
    .questionSituation: Style(foreground: .ansi(4)),
    .questionProblem: Style(foreground: .ansi(3)),
    .questionImplication: Style(foreground: .ansi(5)),
    .questionPayoff: Style(foreground: .ansi(2)),
  ]

  private static let plainStates: [StyleRole: Style] = [
    .warning: Style(foreground: .ansi(3), attributes: .bold),
    .error: Style(foreground: .ansi(1), attributes: .bold),
    .success: Style(foreground: .ansi(2)),
    .stanceChampion: Style(foreground: .ansi(2), attributes: .bold),
    .stanceSupporter: Style(foreground: .ansi(2)),
    .stanceNeutral: .plain,
    .stanceSceptic: Style(foreground: .ansi(3)),
    .stanceOpponent: Style(foreground: .ansi(1), attributes: .bold),
    .classA: Style(foreground: .ansi(2), attributes: .bold),
    .classB: Style(foreground: .ansi(4), attributes: .bold),
    .classC: Style(foreground: .ansi(8)),
    .overdue: Style(foreground: .ansi(1), attributes: .bold),
    .due: Style(foreground: .ansi(3)),
  ]
}
