// Rows that were copied from a spreadsheet or a mail and pasted: an import reads them like a file. Where they have no
// headings, they get those of people; where they say no company, that of the selected account.

import Method
import Model

/// Pasted rows, with a tab between their cells.
struct PastedTable {
  /// The rows, each with its cells.
  private var rows: [[String]]

  /// Takes a text apart; nil where it isn't at least two rows of at least two cells.
  init?(_ text: String) {
    rows = text.split(whereSeparator: \.isNewline).map(String.init)
      .filter { !$0.allSatisfy(\.isWhitespace) }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(\.trimmed) }
    guard rows.count > 1, rows.allSatisfy({ $0.count > 1 }) else { return nil }
  }

  /// The rows as a file for an import.
  ///
  /// - Parameters:
  ///   - account: The name of the selected account; nil where none is.
  ///   - heading: What its column is called.
  func text(at account: String?, under heading: String) -> String {
    var rows = rows
    if let headings = headingsOfPeople { rows.insert(headings, at: 0) }
    let isOfPeople = rows[0].contains { Self.nameWords.contains($0.nameKey) }
    let hasCompany = rows[0].contains { Self.companyWords.contains($0.nameKey) }
    if let account, isOfPeople, !hasCompany {
      let width = rows.map(\.count).max() ?? 0
      for place in rows.indices {
        rows[place] += Array(repeating: "", count: width - rows[place].count)
        rows[place].append(place == 0 ? heading : account)
      }
    }
    return rows.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n"
  }

  /// Headings for rows of people that have none; nil where the first row can be one, or no column holds names.
  private var headingsOfPeople: [String]? {
    let known = Self.nameWords.union(Self.companyWords).union(Self.otherWords)
    guard !rows[0].contains(where: { known.contains($0.nameKey) }) else { return nil }
    let width = rows.map(\.count).max() ?? 0
    var headings: [String] = []
    for column in 0..<width {
      let cells = rows.compactMap { $0[safely: column] }.filter { !$0.isEmpty }
      headings.append(Self.heading(of: cells, besides: headings))
    }
    let others: Set<String> = ["Title", "Phone", "E-mail"]
    return headings.contains("Name") && headings.contains(where: others.contains) ? headings : nil
  }

  /// What a column of people holds, by most of its cells; nothing where that can't be said.
  private static func heading(of cells: [String], besides earlier: [String]) -> String {
    func most(_ isMeant: (String) -> Bool) -> Bool {
      !cells.isEmpty && cells.count(where: isMeant) * 2 > cells.count
    }
    let heading =
      most { $0.contains("@") }
      ? "E-mail"
      : most { ($0.phoneKey?.count ?? 0) >= 7 && !$0.contains(where: \.isLetter) }
        ? "Phone"
        : most { TitleRole.proposed(by: $0) != nil || isTitle($0) }
          ? "Title" : most { !$0.contains(where: \.isDigit) && $0.count <= 40 } ? "Name" : ""
    return earlier.contains(heading) ? "" : heading
  }

  /// Whether a text ends like a title.
  private static func isTitle(_ text: String) -> Bool {
    ["经理", "主管", "总监", "主任", "专员", "工程师", "manager", "director", "buyer", "officer"]
      .contains(where: text.lowercased().hasSuffix)
  }

  private static let nameWords = Set(
    ["name", "full name", "first name", "person", "contact", "姓名", "联系人", "名字", "联系人姓名"].map(
      \.nameKey))
  private static let companyWords = Set(
    [
      "account", "company", "company name", "customer", "organization", "organisation", "firm",
      "firma", "client",
      "客户", "客户名称", "公司", "公司名称", "单位",
    ].map(\.nameKey))
  private static let otherWords = Set(
    [
      "title", "phone", "mobile", "tel", "e-mail", "email", "date", "amount", "product", "职务", "职位",
      "手机", "电话", "邮箱", "日期", "金额", "产品",
    ]
    .map(\.nameKey))
}
