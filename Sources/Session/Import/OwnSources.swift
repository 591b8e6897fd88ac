// The sources of imports that a person wrote or kept, beside those that the program brings along.

import Foundation
package import Interchange
import Model

extension Places {
  /// The folder of the person's own sources of imports.
  package var sources: String { configuration + "/sources" }

  /// All sources that there are for this person.
  ///
  /// - Complexity: O(files in the folder).
  package var shelf: SourceShelf {
    var shelf = SourceShelf.shipped
    for path in files(in: sources, ending: "toml") {
      shelf.add(try? String(contentsOfFile: path, encoding: .utf8), path: path)
    }
    return shelf
  }
}

extension SourceShelf {
  /// These sources with what a person says about one file: the name of a source, or `none`; nil lets the file show it.
  ///
  /// - Throws: For a name that none of them has, and for a file of the person's that is broken, unless the person says
  ///   which source it is: the rows might be meant to be read by what cannot be read.
  package func asking(_ name: String?) throws(Failure) -> SourceShelf {
    var shelf = self
    guard let name else {
      if problems.isEmpty { return shelf }
      let en = problems.map(\.en).joined(separator: "\n")
      let zh = problems.map(\.zh).joined(separator: "\n")
      throw Failure.usage(
        "\(en)\nNothing was imported; --source none imports without your own sources.",
        "\(zh)\n什么也没有导入；加 --source none 可以不用自己的来源导入。")
    }
    if name == "none" {
      shelf.asked = .none
      return shelf
    }
    guard self[name] != nil else {
      let names = sources.map { Phrase($0.name.en.plain, $0.name.zh.plain) }.joined(", ", "、")
      throw Failure.usage(
        "There is no source “\(name.plain)”: use none or one of \(names.en).",
        "没有“\(name.plain)”这个来源：请用 none，或以下之一：\(names.zh)。")
    }
    shelf.asked = .named(name)
    return shelf
  }
}
