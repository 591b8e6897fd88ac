// Text from a book inside Markdown and HTML: nothing in it can make a heading, a link or a tag.

extension String {
  /// The text on one line with the five signs of HTML escaped.
  var html: String {
    var result = ""
    for scalar in plain.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text on one line with every sign that Markdown knows escaped.
  var markdown: String {
    var result = ""
    for scalar in plain.unicodeScalars {
      if Self.markdownSigns.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    // One of these, or a number and a point, would begin a list or underline a heading.
    if let first = result.first, "-+=".contains(first) { result = "\\" + result }
    if let point = result.firstIndex(where: { $0 == "." || $0 == ")" }),
      result[..<point].allSatisfy(\.isNumber), point != result.startIndex,
      result[result.index(after: point)...].first?.isWhitespace ?? true
    {
      result.insert("\\", at: point)
    }
    return result
  }

  private static let markdownSigns = Set("\\`*_[]<>#|~&$".unicodeScalars)
}
