// What `rapport report` can print: the reports that stand on a screen by their names, and a person's card.

import ArgumentParser
import Drawing
import Engine
import Interchange
import Interface
import Model
import Report
import Session

/// The name of a report on the command line.
enum ReportName: ExpressibleByArgument {
  /// A report about the book, or about an account.
  case topic(ReportTopic)
  /// A person's card.
  case person

  init?(argument: String) {
    if argument == "person" {
      self = .person
    } else if let topic = ReportTopic(rawValue: argument) {
      self = .topic(topic)
    } else {
      return nil
    }
  }

  static let allValueStrings = ReportTopic.allCases.map(\.rawValue) + ["person"]

  /// The names, each with what it answers.
  static func list(_ language: Language) -> String {
    let person = (
      "person NAME",
      Phrase(
        "one person: phones, stance, needs, answers, links, gifts, calls",
        "一个联系人：电话、态度、需求、问答、关系、礼品、拜访")
    )
    let all = ReportTopic.allCases.map { ($0.rawValue, $0.line) } + [person]
    let width = all.map(\.0.count).max() ?? 0
    return all.map { "\($0.0.padded(to: width))  \($0.1(language))\n" }.joined()
  }
}

/// A person's card in each format: as a page for people, as tables for scripts.
struct PrintedCard: Formatted {
  /// The card.
  let card: PersonCard

  func columns(_ language: Language) -> String { card.document(in: language).text(in: .text) }
  func json(_ language: Language) -> JSONValue { card.report.json(language) }
  func csv(_ language: Language, mode: CSVWriter.Mode, headings: Headings) -> String {
    card.report.csv(language, mode: mode, headings: headings)
  }
  func workbook(_ language: Language) -> [UInt8] { card.report.workbook(language) }
  func markdown(_ language: Language) -> String { card.document(in: language).text(in: .markdown) }
  func html(_ language: Language) -> String { card.document(in: language).text(in: .html) }
}

extension Opening {
  /// How a person changed, the latest first; nil for the sample, which has no past.
  static func changes(
    of person: EntityID, _ common: BookOptions
  ) throws(Failure) -> [PersonCard.Change]? {
    guard !common.demo else { return [] }
    let keeper = try here.keeper(Places.current.book(asked: common.book), toWrite: false)
    do throws(BookError) {
      let revisions = try keeper.history(
        of: person, limit: 200, asOf: common.asOfDay.map(Clock.lastMillisecond) ?? .max)
      return revisions.map { HistoryEntry($0, isNext: false) }.changes(of: person)
    } catch {
      throw Failure(.book, error.phrase(in: here.label(keeper.folder)))
    }
  }
}
