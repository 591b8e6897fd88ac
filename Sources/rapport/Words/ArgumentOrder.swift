// Arguments as people write them: `rapport --book DIR list accounts`, `--as-of -2w`.

/// Puts the arguments into the order that the parser wants.
enum ArgumentOrder {
  /// The options of every command and of every screen; each takes a value.
  private static let shared: Set<String> = ["--book", "--language", "--as-of", "--theme"]
  /// The option of every command that takes no value.
  private static let flag = "--demo"

  /// The arguments with the shared options that stand before the command moved behind it, and a day
  /// that begins with a minus joined to its option.
  ///
  /// Where no command follows them they stay: the workbench opens, and takes them.
  static func commandFirst(_ arguments: [String]) -> [String] {
    let arguments = joined(arguments)
    var rest = arguments[...]
    var moved: [String] = []
    while let option = rest.first, option.hasPrefix("-") {
      let name = option.prefix { $0 != "=" }
      guard shared.contains(String(name)) || option == flag else { return arguments }
      let count = option.contains("=") || option == flag ? 1 : 2
      guard rest.count > count else { return arguments }
      moved += rest.prefix(count)
      rest = rest.dropFirst(count)
    }
    guard let end = rest.firstIndex(of: "--") else { return rest + moved }
    return rest[..<end] + moved + rest[end...]
  }

  /// The arguments with `--as-of -2w` as `--as-of=-2w`: the parser takes what begins with a minus for
  /// an option.
  private static func joined(_ arguments: [String]) -> [String] {
    var joined: [String] = []
    for argument in arguments {
      if joined.last == "--as-of", argument.dropFirst().first?.isNumber == true,
        argument.hasPrefix("-")
      {
        joined[joined.count - 1] += "=" + argument
      } else {
        joined.append(argument)
      }
    }
    return joined
  }
}
