// What fields are to hold: the values of a form, of a row in a file, of a command. A thing has a dozen fields and
// a file half a million rows, so they stand in a row of their own instead of in a hash table.

/// Values by field, each field once, in the order in which the model declares the fields.
///
/// It is used like a dictionary. A lookup goes through the few fields that there are, which takes less time than
/// working out a hash, and there is one allocation for all.
package struct FieldValues: Hashable, Sendable {
  /// A field and what it is to hold.
  package typealias Element = (key: Attribute, value: Value)

  private struct Entry: Hashable, Sendable {
    let key: Attribute
    var value: Value
  }

  /// In the order of ``Attribute/rank``, none of them twice.
  private var entries: [Entry] = []

  /// No field holds anything.
  package init() {}

  /// Makes room for so many fields.
  package init(minimumCapacity: Int) { entries.reserveCapacity(minimumCapacity) }

  /// The value of a field; nil where nothing is said of it. Setting nil takes the field out.
  ///
  /// - Complexity: O(fields).
  package subscript(field: Attribute) -> Value? {
    get { entries.first { $0.key == field }?.value }
    set {
      let rank = field.rank
      let place = entries.lastIndex { $0.key.rank <= rank }.map { $0 + 1 } ?? 0
      let isThere = place > 0 && entries[place - 1].key == field
      switch (newValue, isThere) {
      case (let value?, true): entries[place - 1].value = value
      case (let value?, false): entries.insert(Entry(key: field, value: value), at: place)
      case (nil, true): entries.remove(at: place - 1)
      case (nil, false): break
      }
    }
  }

  /// Takes a field out.
  ///
  /// - Returns: What it held; nil where nothing was said of it.
  @discardableResult
  package mutating func removeValue(forKey field: Attribute) -> Value? {
    defer { self[field] = nil }
    return self[field]
  }

  /// The fields.
  package var keys: some Collection<Attribute> { entries.lazy.map(\.key) }

  /// What they hold.
  package var values: some Collection<Value> { entries.lazy.map(\.value) }

  /// Whether a field is to be cleared.
  package var clearsField: Bool { entries.contains { $0.value == .empty } }

  /// Takes in other values; where both say something of a field, `combine` chooses.
  package mutating func merge(
    _ others: some Sequence<Element>, uniquingKeysWith combine: (Value, Value) -> Value
  ) {
    for (key, value) in others {
      if let held = self[key] { self[key] = combine(held, value) } else { self[key] = value }
    }
  }

  /// These values and others; where both say something of a field, `combine` chooses.
  package func merging(
    _ others: some Sequence<Element>, uniquingKeysWith combine: (Value, Value) -> Value
  ) -> FieldValues {
    var merged = self
    merged.merge(others, uniquingKeysWith: combine)
    return merged
  }

  /// Those of which something holds.
  package func filter(_ isIncluded: (Element) -> Bool) -> FieldValues {
    var kept = FieldValues()
    kept.entries = entries.filter { isIncluded(($0.key, $0.value)) }
    return kept
  }

  /// The same fields with other values.
  package func mapValues(_ transform: (Value) -> Value) -> FieldValues {
    var mapped = self
    for place in mapped.entries.indices {
      mapped.entries[place].value = transform(entries[place].value)
    }
    return mapped
  }
}

extension FieldValues: ExpressibleByDictionaryLiteral {
  /// Values that are written down one by one; the last one counts where a field stands twice.
  package init(dictionaryLiteral elements: (Attribute, Value)...) {
    for (key, value) in elements { self[key] = value }
  }

  /// Values by field, each of which is named once.
  package init(uniqueKeysWithValues elements: some Sequence<(Attribute, Value)>) {
    for (key, value) in elements { self[key] = value }
  }
}

extension FieldValues: RandomAccessCollection {
  /// The place of the first field.
  package var startIndex: Int { 0 }
  /// The place behind the last field.
  package var endIndex: Int { entries.count }
  /// The field at a place, and what it is to hold.
  package subscript(position: Int) -> Element { (entries[position].key, entries[position].value) }
}
