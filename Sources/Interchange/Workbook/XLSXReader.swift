// An XLSX workbook: XML parts in a ZIP file. (ECMA-376, parts 1 and 2, in both of its namespaces.)
//
//   _rels/.rels                     leads to the workbook
//   xl/workbook.xml                 the sheets' names, which are hidden, and the epoch of its days
//   xl/_rels/workbook.xml.rels      leads to the parts below, wherever they are
//   xl/worksheets/sheet1.xml        the rows and cells
//   xl/sharedStrings.xml            the texts that cells name by their number
//   xl/styles.xml                   the formats, by which numbers are days

/// Reads the sheets of an XLSX workbook.
struct XLSXReader {
  private let archive: ZipArchive
  private var limits: WorkbookLimits

  /// Begins to read.
  init(_ archive: ZipArchive, limits: WorkbookLimits) {
    (self.archive, self.limits) = (archive, limits)
  }

  /// Reads all sheets with cells.
  mutating func sheets() throws(WorkbookFault) -> [WorkbookSheet] {
    let path = try workbookPath()
    var workbook = XLSXWorkbookPart()
    try read(path, into: &workbook)
    let links = try relationships(of: path)
    var strings = XLSXStringsPart(limits: limits)
    if let part = links.first(where: { $0.isOf("sharedStrings") }) {
      try read(part.target, into: &strings)
      limits.text = strings.limits.text
    }
    var styles = XLSXStylesPart()
    if let part = links.first(where: { $0.isOf("styles") }) { try read(part.target, into: &styles) }
    let places = Dictionary(links.map { ($0.id, $0) }) { first, _ in first }
    var sheets: [WorkbookSheet] = []
    for listed in workbook.sheets {
      guard let part = places[listed.id], part.isOf("worksheet") else { continue }
      var sheet = XLSXSheetPart(
        part: part.target, strings: strings.strings, formats: styles.formats,
        epoch: workbook.epoch, limits: limits)
      try read(part.target, into: &sheet)
      sheets.append(try sheet.finish(name: listed.name, isHidden: listed.isHidden))
      (limits.cells, limits.text) = (sheet.limits.cells, sheet.limits.text)
    }
    return sheets
  }

  /// Reads a part as XML.
  private mutating func read(
    _ path: String, into taker: inout some MarkupTaker
  ) throws(WorkbookFault) {
    guard let entry = archive[path] else { throw .damaged(part: path) }
    try archive.read(entry, limits: &limits, into: &taker)
  }

  /// Where the workbook itself is.
  private mutating func workbookPath() throws(WorkbookFault) -> String {
    let usual = "xl/workbook.xml"
    guard archive["_rels/.rels"] != nil else { return usual }
    return try relationships(of: "").first { $0.isOf("officeDocument") }?.target ?? usual
  }

  /// What a part is related to; nothing where it says nothing.
  private mutating func relationships(
    of path: String
  ) throws(WorkbookFault) -> [XLSXRelationship] {
    let parts = path.split(separator: "/")
    let folder = parts.dropLast().map { $0 + "/" }.joined()
    let file = "\(folder)_rels/\(parts.last ?? "").rels"
    guard archive[file] != nil else { return [] }
    var part = XLSXRelationshipsPart(folder: folder)
    try read(file, into: &part)
    return part.links
  }
}

/// What leads from one part to another.
struct XLSXRelationship {
  /// Its name.
  fileprivate(set) var id = ""
  /// What kind of part it leads to, as a URI whose last word counts.
  fileprivate var kind = ""
  /// The path of the part.
  fileprivate(set) var target = ""

  /// Whether it leads to a kind of part.
  func isOf(_ word: String) -> Bool { kind.hasSuffix("/" + word) }
}

/// The relationships of a part.
private struct XLSXRelationshipsPart: MarkupTaker {
  private(set) var links: [XLSXRelationship] = []
  private let folder: String

  init(folder: String) { self.folder = folder }

  mutating func begin(_ name: MarkupName) {
    if name == .relationship { links.append(XLSXRelationship()) }
  }

  mutating func attribute(_ name: MarkupName, _ value: MarkupText) {
    guard let last = links.indices.last else { return }
    if name == .relationshipID { links[last].id = value.string }
    if name == .relationshipType { links[last].kind = value.string }
    if name == .relationshipTarget { links[last].target = resolved(value.string) }
  }

  /// The path of a target, which is relative to the folder unless it begins with a slash.
  private func resolved(_ target: String) -> String {
    let plain = String(target.map { $0 == "\\" ? "/" : $0 })
    var parts: [Substring] = []
    for part in (plain.hasPrefix("/") ? plain : folder + plain).split(separator: "/") {
      if part == ".." {
        _ = parts.popLast()
      } else if part != "." {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}

/// The list of sheets.
private struct XLSXWorkbookPart: MarkupTaker {
  struct Sheet {
    var name = ""
    var id = ""
    var isHidden = false
  }

  private(set) var sheets: [Sheet] = []
  private(set) var epoch = DateEpoch.year1900
  private var element = MarkupName.relationship

  mutating func begin(_ name: MarkupName) {
    element = name
    if name == .sheet { sheets.append(Sheet()) }
  }

  mutating func attribute(_ name: MarkupName, _ value: MarkupText) {
    if element == .workbookProperties, name == .beginsIn1904, value.isTrue { epoch = .year1904 }
    guard element == .sheet, let last = sheets.indices.last else { return }
    if name == .name { sheets[last].name = value.string }
    if name == .sheetID { sheets[last].id = value.string }
    if name == .state { sheets[last].isHidden = value.string != "visible" }
  }
}

/// The texts that cells share.
private struct XLSXStringsPart: MarkupTaker {
  private(set) var strings: [String] = []
  private(set) var limits: WorkbookLimits
  private var text = RichText()

  init(limits: WorkbookLimits) { self.limits = limits }

  mutating func begin(_ name: MarkupName) {
    if name == .stringItem { text = RichText() }
    text.begin(name)
  }

  mutating func attribute(_ name: MarkupName, _ value: MarkupText) {}

  mutating func text(_ piece: MarkupText) { text.add(piece) }

  mutating func end(_ name: MarkupName) throws(WorkbookFault) {
    text.end(name)
    guard name == .stringItem else { return }
    let string = text.string
    try limits.take(text: string)
    // A text of nothing takes room all the same.
    try limits.take(cells: 1)
    strings.append(string)
  }
}

/// The formats of numbers.
private struct XLSXStylesPart: MarkupTaker {
  /// The format of each style, by the number that cells have.
  private(set) var formats: [CellFormat] = []
  private var own: [Int: CellFormat] = [:]
  private var element = MarkupName.relationship
  private var id = 0
  private var isInFormats = false

  mutating func begin(_ name: MarkupName) {
    element = name
    if name == .cellFormats { isInFormats = true }
    if name == .cellFormat, isInFormats { formats.append(.number) }
  }

  mutating func attribute(_ name: MarkupName, _ value: MarkupText) {
    switch (element, name) {
    case (.numberFormat, .numberFormatID): id = value.number ?? 0
    case (.numberFormat, .formatCode): own[id] = CellFormat(code: value.string)
    case (.cellFormat, .numberFormatID):
      guard isInFormats, let last = formats.indices.last, let id = value.number else { return }
      formats[last] = own[id] ?? CellFormat(builtIn: id)
    case (_, _): return
    }
  }

  mutating func end(_ name: MarkupName) { if name == .cellFormats { isInFormats = false } }
}
