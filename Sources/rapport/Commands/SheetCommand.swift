// `rapport sheet`: the call sheet of an account, to print.

import Analysis
import ArgumentParser
import Foundation
import Interchange
import Interface
import Model
import Report
import Session

extension SheetFormat: ExpressibleByArgument {}

/// Prints the sheet of the next call on an account.
struct SheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: Speech.say("Print the call sheet of an account.", "打印一个客户的拜访单。"),
    discussion: Speech.say(
      "It is the sheet of the next planned call, or of the latest one where none is planned.",
      "打印下一次计划中的拜访；没有计划时打印最近一次。"))

  @OptionGroup var common: BookOptions

  @Argument(help: .say("The account, by name or part of it.", "客户名称或其中一部分。"))
  var account: String

  @Option(help: .say("The call on which this person is met.", "与此人见面的那次拜访。", valueName: "name"))
  var person: String?

  @Option(help: .say("What it is written in.", "写成哪种格式。"))
  var format: SheetFormat = .text

  @Flag(help: .say("Without anything the customer should not see.", "不含不宜给客户看的内容。"))
  var safe = false

  @Flag(help: .say("Write the page into a file and open it in the browser.", "写成网页文件并用浏览器打开。"))
  var open = false

  @Flag(help: .say("Print it on paper.", "用打印机打印。"))
  var print = false

  @Flag(help: .say("Begin a mail with it.", "用它新建一封邮件。"))
  var mail = false

  @OptionGroup var file: OutputFile

  /// Refuses two destinations at once.
  func validate() throws {
    guard [open, print, mail].count(where: \.self) > 1 else { return }
    throw ValidationError(
      Speech.say(
        "--open, --print and --mail name several places: choose one of them.",
        "--open、--print 和 --mail 只能选一个。"))
  }

  /// Finds the call and prints its sheet, or hands it on.
  func run() throws {
    let book = try Opening.book(common)
    let found = try BookSearch(book).account(named: account)
    let call = try call(on: found, in: book)
    let analysis = BookAnalysis(
      of: book, today: common.today,
      playbook: Opening.here.playbook(common.spoken))
    let sheet = CallSheet(of: analysis, call: call, language: common.spoken, isSafe: safe)
    let document = sheet.document
    if mail {
      let people = safe ? call.people.compactMap { book.people[$0]?.allEmails.first?.value } : []
      return try HandingOver.run(
        .mail(Letter(to: people, subject: document.title, body: document.text(in: .text))),
        common.spoken)
    }
    guard open || print else {
      let text = document.text(in: format)
      return format == .html ? try file.write(page: text, common.spoken) : try file.write(text)
    }
    let path = try HandingOver.file(
      open ? document.text(in: .html) : document.printed.text(in: .text),
      named: file.output ?? name(of: found, call))
    try HandingOver.run(open ? .show(path: path) : .print(path: path), common.spoken)
  }

  /// The name of the file where none was given: in the folder of sheets, where one was chosen.
  private func name(of account: Account, _ call: Call) -> String {
    let folder = Settings(folder: Places.current.configuration).sheetFolder.map { $0 + "/" } ?? ""
    let title = SheetDocument.fileName(
      of: account.name, on: call.day, isSafe: safe, ending: open ? SheetFormat.html : .text)
    return folder + title
  }

  /// The call that the sheet is about.
  private func call(on account: Account, in book: Book) throws(Failure) -> Call {
    var calls = book.calls(of: account.id)
    if let person {
      let key = person.nameKey
      let people = book.people(of: account.id).filter { $0.name.nameKey.contains(key) }
      guard !people.isEmpty else {
        throw Failure.usage(
          "Nobody called \(person) is known at \(account.name): see rapport list people.",
          "\(account.name) 没有叫“\(person)”的联系人：请看 rapport list people。")
      }
      calls = calls.filter { call in people.contains { call.people.contains($0.id) } }
    }
    if let call = calls.first(where: { $0.outcome == nil }) ?? calls.last { return call }
    throw Failure.usage(
      "No call on \(account.name) is planned: open rapport, select it and press p.",
      "\(account.name) 还没有拜访：请打开 rapport，选中它并按 p。")
  }
}
