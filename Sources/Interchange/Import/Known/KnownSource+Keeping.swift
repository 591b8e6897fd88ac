// A file that was read as a person said, kept as a source of their own, so that the next one is read in the same way.

import Model

extension ImportSource {
  /// How this file was read, as a source with a name: all its headers are the fingerprint.
  ///
  /// What only this file shows, such as its customers, is no part of it.
  ///
  /// - Parameter overrides: What the person said about columns.
  package func kept(as name: String, _ overrides: [ColumnMapping.Override]) -> KnownSource {
    var kept = KnownSource(name: Phrase(verbatim: name))
    let main = meaning.main
    let isAlone = meaning.all.count == 1
    switch main.kind {
    case .orders: kept.rows = source?.rows == .deals || !options.wonWords.isEmpty ? .deals : .orders
    case .accounts: kept.rows = isAlone ? .accounts : nil
    case .people: kept.rows = isAlone ? .people : nil
    case .opportunities: kept.rows = .opportunities
    }
    let headers = main.names.filter { !$0.isEmpty && !$0.hasPrefix("rapport ") }
    kept.fingerprints = [headers.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }]
    for (field, column) in main.columns {
      let further = ((main.instead[field] ?? []) + (main.further[field] ?? [])).map {
        main.names[$0]
      }
      kept.columns[field.tag] = [main.names[column]] + further
    }
    // A column of what stands besides, such as the contact's number in a list of orders.
    for override in overrides where kept.columns[override.field] == nil {
      kept.columns[override.field] = [override.column]
    }
    kept.takeRest(of: source, unused: options.ignoredColumns + overrides.map(\.column), headers)
    kept.ignored = (source?.ignored ?? []) + options.ignoredColumns
    kept.ignored.removeAll { name in !headers.contains { $0.nameKey == name.nameKey } }
    kept.states = options.states
    kept.states.won += options.wonWords.filter { !kept.states.won.contains($0) }
    let taken = Set(options.wonWords.map(\.nameKey))
    kept.states.lost.removeAll { taken.contains($0.nameKey) }
    kept.states.cancelled.removeAll { taken.contains($0.nameKey) }
    kept.states.areDeals = kept.rows == .deals
    kept.system = source?.system
    kept.skipped = source?.skipped ?? [:]
    (kept.dates, kept.decimal) = (options.dates, options.decimal)
    kept.currency = namesCurrency ? source?.currency : options.currency
    return kept
  }

  /// Whether the file says what its amounts are in, so that a currency the person named only chose among its rows.
  private var namesCurrency: Bool {
    guard let orders = sheet(for: meaning.main), orders.mapping.kind == .orders else {
      return false
    }
    return !OrderCells(orders).currencies(of: orders.rows, own: "").isEmpty
  }
}

extension KnownSource {
  /// Takes over what the program of the file is known to write besides, such as the contact of a deal.
  ///
  /// - Parameters:
  ///   - unused: Columns about which the person said something else.
  ///   - headers: The headers of the file.
  fileprivate mutating func takeRest(
    of source: KnownSource?, unused: [String], _ headers: [String]
  ) {
    guard let source, source.rows == rows else { return }
    let taken = Set(unused.map(\.nameKey))
    let open = headers.filter { !taken.contains($0.nameKey) }
    for (tag, names) in source.columns where columns[tag] == nil {
      let found = names.compactMap { name in open.first { $0.nameKey == name.nameKey } }
      if !found.isEmpty { columns[tag] = found }
    }
  }
}
