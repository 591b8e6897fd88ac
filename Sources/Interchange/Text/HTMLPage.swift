// The frame of every HTML file that is written: no scripts, no outside files.

import Model

/// A complete HTML document in UTF-8.
enum HTMLPage {
  /// The text of a page. It loads nothing and runs nothing, which its content security policy also tells
  /// the browser.
  ///
  /// - Parameters:
  ///   - title: The title, not escaped yet.
  ///   - body: What is in it, as HTML.
  static func text(title: String, language: Language, style: String, body: [String]) -> String {
    let lang = language == .english ? "en" : "zh-CN"
    let head = [
      "<!DOCTYPE html>",
      "<html lang=\"\(lang)\">",
      "<head>",
      "<meta charset=\"utf-8\">",
      "<meta http-equiv=\"Content-Security-Policy\" "
        + "content=\"default-src 'none'; style-src 'unsafe-inline'\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<title>\(title.html)</title>",
      "<style>\(style)</style>",
      "</head>",
      "<body>",
    ]
    return (head + body + ["</body>\n</html>\n"]).joined(separator: "\n")
  }
}
