// Options before the command: `rapport --book DIR list accounts` means what it says.

/// Puts the arguments into the order that the parser wants.
enum ArgumentOrder {
  /// The options of every command and of every screen; each takes a value.
  private static let shared: Set<String> = ["--book", "--language", "--as-of", "--theme"]

  /// The arguments with the shared options that stand before the command moved behind it.
  ///
  /// Where no command follows them they stay: the workbench opens, and takes them.
  static func commandFirst(_ arguments: [String]) -> [String] {
    var rest = arguments[...]
    var moved: [String] = []
    while let option = rest.first, option.hasPrefix("-") {
      let name = option.prefix { $0 != "=" }
      guard shared.contains(String(name)) else { return arguments }
      let count = option.contains("=") ? 1 : 2
      guard rest.count > count else { return arguments }
      moved += rest.prefix(count)
      rest = rest.dropFirst(count)
    }
    guard let end = rest.firstIndex(of: "--") else { return rest + moved }
    return rest[..<end] + moved + rest[end...]
  }
}
