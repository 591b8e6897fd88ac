// Arguments as people write them: `rapport --book DIR list accounts`, `--as-of -2w`.

/// Puts the arguments into the order that the parser wants.
enum ArgumentOrder {
  /// The options of every command and of every screen; each takes a value.
  private static let shared: Set<String> = ["--book", "--language", "--as-of", "--theme"]
  /// The options of every command that take no value.
  private static let flags: Set<String> = ["--demo", "--help", "-h"]

  /// The arguments with the shared options that stand before the command moved behind it, and a day
  /// that begins with a minus joined to its option.
  ///
  /// Where no command follows them they stay: the workbench opens, and takes them. But whoever asks for
  /// help and names no command gets that of the whole program.
  static func commandFirst(_ arguments: [String]) -> [String] {
    let arguments = joined(arguments)
    if arguments.first == "help" { return ["help"] + named(arguments.dropFirst()) }
    var rest = arguments[...]
    var moved: [String] = []
    while let option = rest.first, option.hasPrefix("-") {
      let name = option.prefix { $0 != "=" }
      guard shared.contains(String(name)) || flags.contains(option) else { return arguments }
      let count = option.contains("=") || flags.contains(option) ? 1 : 2
      guard rest.count > count else {
        return arguments.contains { $0 == "--help" || $0 == "-h" } ? ["--help"] : arguments
      }
      moved += rest.prefix(count)
      rest = rest.dropFirst(count)
    }
    guard let end = rest.firstIndex(of: "--") else { return rest + moved }
    return rest[..<end] + moved + rest[end...]
  }

  /// The commands of which somebody wants help, without the shared options: the language is known by now, and the
  /// parser's help takes none.
  private static func named(_ arguments: ArraySlice<String>) -> [String] {
    var rest = arguments
    var names: [String] = []
    while let word = rest.popFirst() {
      guard shared.contains(String(word.prefix { $0 != "=" })) else {
        names.append(word)
        continue
      }
      if !word.contains("=") { rest = rest.dropFirst() }
    }
    return names
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
