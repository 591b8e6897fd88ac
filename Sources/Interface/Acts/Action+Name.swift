// What an action is called in settings and in the list of keys: one stable name each, such as
// `move-half-down` or `add-person`.

extension Action {
  /// The name: the family, where there is one, and which one of it.
  package var name: String {
    switch self {
    case .open: "open"
    case .back: "back"
    case .undo: "undo"
    case .redo: "redo"
    case .accept: "accept"
    case .widen: "widen"
    case .nextView: "next-view"
    case .move(let move): "move-" + move.rawValue.kebab
    case .arrange(let arrangement): arrangement.rawValue.kebab
    case .show(let screen): "show-" + screen.rawValue.kebab
    case .report(let topic): "report-" + topic.rawValue.kebab
    case .change(let work): work.rawValue.kebab
    case .add(let addition): "add-" + addition.rawValue.kebab
    case .fill(let filling): "form-" + filling.rawValue.kebab
    case .pick(let pick): "list-" + pick.rawValue.kebab
    case .print(let printing): "sheet-" + printing.rawValue.kebab
    case .reach(let reaching): "reach-" + reaching.rawValue.kebab
    case .bring(let bringing): "import-" + bringing.rawValue.kebab
    case .program(let program): program.rawValue.kebab
    }
  }

  /// The action with a name; nil where there is none.
  package init?(name: String) {
    guard let action = Self.byName[name] else { return nil }
    self = action
  }

  private static let byName = Dictionary(
    allCases.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}

extension String {
  /// A name in camel case as words with hyphens: `halfDown` as `half-down`.
  fileprivate var kebab: String {
    reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
  }
}
