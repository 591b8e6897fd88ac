// The roles view: the five roles in their order, beneath each its people and their lines.

import Drawing
import Model
import Report

/// How much the roles view spreads out: as much as the rows allow.
private enum Density: CaseIterable {
  /// Headings, and a row for each sort of line.
  case full
  /// Headings, and all of a person's lines in one row.
  case folded
  /// Badges instead of headings, lines in one row.
  case dense
  /// Badges and people alone; the lines of the selected one stand at the bottom.
  case bare

  var hasHeadings: Bool { self == .full || self == .folded }
}

extension InfluencerMap {
  /// The roles view for a pane of this size.
  func rolesPage(size: Size, selected: MapSpot?, context: Context) -> MapPage {
    let columns = size.columns - 1
    var page = MapPage(lines: [], marks: marks)
    guard !people.isEmpty else {
      page.lines = emptyLines(size: size, context: context)
      return page
    }
    if size.rows >= 4 { page.footer = [summary(columns: columns, context: context)] }
    let room = size.rows - page.footer.count
    // Counted before anything is written: of a large account only one density is made.
    let density = Density.allCases.first { count(of: $0) <= room } ?? .bare
    page.lines = lines(density, columns: columns, context: context)
    if density == .full, count(of: density) < room,
      let risk = risk(columns: columns, context: context)
    {
      page.footer.insert(risk, at: 0)
    }
    if density == .bare, size.rows >= 6 {
      page.footer.insert(detail(of: selected, columns: columns, context: context), at: 0)
    }
    return page
  }

  /// The rows of an account without people: what to do, and the roles to do it for.
  private func emptyLines(size: Size, context: Context) -> [MapLine] {
    let roles = lines(.bare, columns: size.columns - 1, context: context)
    let sentence = context.say(MapWords.empty).wrapped(to: size.columns - 1)
    let isRoomy = size.rows >= roles.count + sentence.count
    return (isRoomy ? sentence.map { MapLine([.init($0, .heading)]) } : []) + roles
  }

  /// How many rows there are at one density.
  private func count(of density: Density) -> Int {
    let hasUnplaced = people.contains { $0.person.role == nil }
    let headings = density.hasHeadings ? Role.allCases.count + (hasUnplaced ? 1 : 0) : 0
    return spots.count + headings + people.reduce(0) { $0 + tieCount(of: $1.id, density) }
  }

  /// How many rows the lines of a person take at one density.
  private func tieCount(of person: EntityID, _ density: Density) -> Int {
    let sorts = MapTie.own.count { !ties.others($0, of: person).isEmpty }
    return switch density {
    case .full: sorts
    case .folded, .dense: min(1, sorts)
    case .bare: 0
    }
  }

  /// All rows at one density.
  private func lines(_ density: Density, columns: Int, context: Context) -> [MapLine] {
    let indent = density.hasHeadings ? 1 : 7
    let rows = Dictionary(
      people.map { ($0.id, MapCells($0, marks: marks, context: context)) },
      uniquingKeysWith: { first, _ in first })
    let grid = MapColumns(Array(rows.values), columns: columns - indent)
    return (Role.allCases.map { Optional($0) } + [nil]).flatMap { role in
      group(role, density, columns: columns, context: context) { person in
        rows[person.id].map(grid.spans) ?? []
      }
    }
  }

  /// The rows of one role, or of those without a role.
  private func group(
    _ role: Role?, _ density: Density, columns: Int, context: Context,
    cells: (MapPerson) -> [MapLine.Span]
  ) -> [MapLine] {
    let members = people(in: role)
    if role == nil, members.isEmpty { return [] }
    var lines = density.hasHeadings ? [heading(role, context: context)] : []
    if let role, members.isEmpty {
      lines.append(vacancy(role, density, columns: columns, context: context))
    }
    for (offset, member) in members.enumerated() {
      let lead = density.hasHeadings ? " " : badge(role, isShown: offset == 0, context: context)
      lines.append(
        MapLine([.init(lead, member.roleStyle)] + cells(member), spot: .person(member.id)))
      lines += tieLines(of: member.id, density, columns: columns, context: context)
    }
    return lines
  }

  /// The badge in its column; blank for all but the first of a role.
  private func badge(_ role: Role?, isShown: Bool, context: Context) -> String {
    (isShown ? context.say(role?.badge ?? Phrase(verbatim: "?")) : "").padded(to: 6) + " "
  }

  /// The heading of a role.
  private func heading(_ role: Role?, context: Context) -> MapLine {
    let style = role?.mapStyle ?? .warning
    let name = context.say(role?.name ?? MapWords.unplaced)
    let hint = context.say(role?.mapHint ?? MapWords.unplacedHint)
    return MapLine([
      .init(badge(role, isShown: true, context: context), style), .init(name, .heading),
      .init("  " + hint, .muted),
    ])
  }

  /// The row of a role that nobody fills.
  private func vacancy(_ role: Role, _ density: Density, columns: Int, context: Context) -> MapLine
  {
    let lead = density.hasHeadings ? " " : badge(role, isShown: true, context: context)
    let words = context.say(MapWords.vacancy)
    let hint = "  " + context.say(role.mapHint)
    let fits = (lead + words + hint).displayWidth <= columns
    var spans: [MapLine.Span] = [.init(lead, role.mapStyle), .init(words, .warning)]
    if !density.hasHeadings, fits { spans.append(.init(hint, .muted)) }
    return MapLine(spans, spot: .vacancy(role))
  }

  /// The rows of a person's lines.
  private func tieLines(
    of person: EntityID, _ density: Density, columns: Int, context: Context
  ) -> [MapLine] {
    let indent = density.hasHeadings ? 3 : 9
    let texts: [String]
    switch density {
    case .full: texts = tieTexts(of: person, context: context)
    case .folded, .dense:
      texts = [tieSummary(of: person, columns: columns - indent, context: context)]
        .compactMap(\.self)
    case .bare: texts = []
    }
    return texts.map { MapLine([.init(String(repeating: " ", count: indent) + $0, .muted)]) }
  }
}
