// `rapport keys`: the keys in force, with the names that settings give them other keys by.

import ArgumentParser
import Drawing
import Interchange
import Interface
import Model
import Session

/// Prints every key, by the place in which it works.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: Speech.say("Print the keys in force.", "列出当前按键。"),
    discussion: Speech.say(
      """
      Each line has the keys, the action's name, and what it does, under the place in which they work. \
      To choose other keys, write for example in settings.toml:

        [keys.work]
        undo = ["u", "<C-y>"]
      """,
      """
      每行是按键、操作名和作用，按所在位置分组。要换键，请在 settings.toml 里写，例如：

        [keys.work]
        undo = ["u", "<C-y>"]
      """))

  @OptionGroup var common: BookOptions
  @OptionGroup var output: JSONOption

  /// Prints the table, or the JSON: an array of `{scope, action, keys, title}`.
  func run() {
    let settings = Settings(folder: Places.current.configuration)
    for problem in settings.problems { Speech.complain(problem(common.spoken)) }
    let rows = Scope.allCases.flatMap { scope in
      Act.all.map { (scope, $0, settings.keymap.own($0.action, in: scope).map(\.name)) }
        .filter { !$0.2.isEmpty }
    }
    guard !output.json else {
      let values = rows.map { scope, act, keys in
        JSONValue.record([
          "scope": .string(scope.rawValue), "action": .string(act.action.name),
          "keys": .array(keys.map(JSONValue.string)), "title": .string(act.title(common.spoken)),
        ])
      }
      return Speech.put(.array(values))
    }
    var last: Scope?
    for (scope, act, keys) in rows {
      if scope != last {
        Speech.put(
          (last == nil ? "" : "\n") + "[keys.\(scope.rawValue)]  \(scope.name(common.spoken))\n")
      }
      last = scope
      let names = keys.joined(separator: " ").padded(to: 24)
      Speech.put("  \(names) \(act.action.name.padded(to: 22)) \(act.title(common.spoken))\n")
    }
  }
}
