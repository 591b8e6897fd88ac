// Which program does an errand on this machine, with which arguments: decided from values, before anything is run.

import Foundation
package import Interface
package import Model

extension Errand {
  /// A program with its arguments, and what it reads.
  package struct Program: Equatable, Sendable {
    /// The name, which is looked up in the path, and the arguments.
    package let arguments: [String]
    /// What it reads from its standard input; nil for nothing.
    package let input: String?

    /// Names a program.
    package init(_ arguments: [String], input: String? = nil) {
      (self.arguments, self.input) = (arguments, input)
    }
  }

  /// What opens a file or an address with the program that the person has chosen for it.
  private static let opener: String = {
    #if os(macOS)
      "open"
    #else
      "xdg-open"
    #endif
  }()

  /// The programs that can do it, the best first; none where this machine has no place to copy to.
  ///
  /// No text of a book is an option of a program: a number and an address stand behind their scheme.
  package func programs(in environment: [String: String]) -> [Program] {
    switch self {
    case .dial(let number): [Program([Self.opener, "tel:" + number.dialled])]
    case .mail(let letter): [Program([Self.opener, letter.address])]
    case .show(let path): [Program([Self.opener, path])]
    case .print(let path):
      // Small enough that the sheet of a call with a few people is a page or two.
      [Program(["lp", "-o", "media=A4", "-o", "cpi=12", "-o", "lpi=8", path])]
    case .copy(let text):
      Self.clipboards(in: environment).map { Program($0, input: text) }
    }
  }

  /// What takes a text for other programs to paste.
  private static func clipboards(in environment: [String: String]) -> [[String]] {
    func has(_ name: String) -> Bool { environment[name]?.isEmpty == false }
    #if os(macOS)
      return [["pbcopy"]]
    #else
      let wayland = has("WAYLAND_DISPLAY") ? [["wl-copy"]] : []
      let x11 = [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
      return wayland + (has("DISPLAY") ? x11 : [])
    #endif
  }

  /// What is said as soon as it is on its way.
  package var news: Phrase {
    switch self {
    case .dial(let number):
      Phrase("Calling \(number.shown).", "正在拨打 \(number.shown)。")
    case .mail(let letter):
      letter.addresses.isEmpty
        ? Phrase("A mail is open in your mail program.", "已在邮件程序中新建邮件。")
        : Phrase(
          "A mail to \(letter.addresses.shown) is open in your mail program.",
          "已在邮件程序中新建邮件，收件人 \(letter.addresses.shown)。")
    case .show(let path): Phrase("Opened as a page: \(path)", "已打开：\(path)")
    case .print(let path): Phrase("Sent to the printer: \(path)", "已送往打印机：\(path)")
    case .copy(let text): Phrase("Copied: \(text.shown)", "已复制：\(text.shown)")
    }
  }

  /// What is said where it could not be done: why, and how it is done without.
  ///
  /// - Parameter program: The program that is missing or failed.
  package func trouble(with program: String, isMissing: Bool) -> Phrase {
    let what =
      isMissing
      ? Phrase("\(program) is not installed", "没有安装 \(program)")
      : Phrase("\(program) could not do it", "\(program) 没有成功")
    let advice: Phrase =
      switch self {
      case .dial(let number):
        Phrase(
          "dial \(number.shown) yourself, or choose a program for tel: addresses",
          "请自己拨打 \(number.shown)，或为 tel: 地址选择一个程序")
      case .mail(let letter):
        letter.addresses.isEmpty
          ? Phrase("choose a mail program for mailto: addresses", "请为 mailto: 地址选择邮件程序")
          : Phrase(
            "write to \(letter.addresses.shown) yourself, or choose a program for mailto: addresses",
            "请自己写给 \(letter.addresses.shown)，或为 mailto: 地址选择邮件程序")
      case .show(let path):
        Phrase("open the file in a browser yourself: \(path)", "请自己用浏览器打开文件 \(path)")
      case .print(let path):
        Phrase(
          "print the file another way, or open the sheet and print it from the browser: \(path)",
          "请用别的办法打印，或用浏览器打开拜访单后打印：\(path)")
      case .copy(let text):
        Phrase("copy it by hand: \(text.shown)", "请手动复制：\(text.shown)")
      }
    return Phrase("\(what.en): \(advice.en).", "\(what.zh)：\(advice.zh)。")
  }
}

extension Letter {
  /// How many bytes the text of a mail may take in its address: mail programs are handed it as one argument.
  private static let longest = 30_000

  /// What stands in the mail: all of the text, or its first lines and that the rest is left out.
  private var shownBody: String {
    var size = 0
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let fitting = lines.prefix { line in
      size += line.escapedForAddress.utf8.count + 6
      return size <= Self.longest
    }
    let cut = "[… left out here: attach the file / 以下略，请附上文件]"
    return (fitting.count == lines.count ? lines : fitting + [cut]).joined(separator: "\r\n")
  }

  /// The mail as an address: nothing of a book can name a field of the mail, because every sign that could is written
  /// by its number.
  var address: String {
    let fields = [("subject", subject), ("body", shownBody)]
      .filter { !$0.1.isEmpty }.map { "\($0.0)=\($0.1.escapedForAddress)" }
    let people = addresses.map(\.escapedForAddress).joined(separator: ",")
    return "mailto:" + people + (fields.isEmpty ? "" : "?" + fields.joined(separator: "&"))
  }
}

extension String {
  /// The text with all but letters, digits and four signs of ASCII written by their numbers; the sign of an e-mail
  /// address stays, too.
  fileprivate var escapedForAddress: String {
    utf8.map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "-._~@".utf8.contains(byte)
      guard !isPlain else { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }

  /// The text on one line, not too long to be read in a message.
  fileprivate var shown: String {
    let line = String(map { $0.isNewline ? " " : $0 })
    return line.count > 60 ? String(line.prefix(60)) + "…" : line
  }
}

extension [String] {
  /// The texts in a message.
  fileprivate var shown: String { joined(separator: ", ").shown }
}
