// The way of our products on from account to account, as a tree: whom did the retailer sell it to?

package import Model

/// One place in the tree of who sells on to whom.
package struct ChannelNode: Hashable, Sendable {
  /// The account.
  package let account: EntityID
  /// How many steps it is from the top.
  package let depth: Int
  /// What it gets from the account above it, one link for each product line; empty at the top.
  package let goods: [ChannelLink]
  /// Why the tree does not go on here.
  package let stop: Stop?

  /// Why a tree does not go on.
  package enum Stop: Hashable, Sendable {
    /// The account stands above itself: a circle, which the book refuses but a merge can bring.
    case circle
    /// The account and what is below it were shown before.
    case shown
  }
}

/// Who sells on to whom.
package struct ChannelTree: Hashable, Sendable {
  /// Which way to go from an account.
  package enum Direction: Hashable, Sendable {
    /// To those it sells on to.
    case down
    /// To those it buys from.
    case up
  }

  /// The links by the account that sells.
  private let below: [EntityID: [ChannelLink]]
  /// The links by the account that buys.
  private let above: [EntityID: [ChannelLink]]

  /// Takes the links of a book between accounts that are in it.
  ///
  /// - Complexity: O(links).
  package init(of book: Book) {
    let links = book.channels.sorted.filter { link in
      guard let from = link.from, let to = link.to else { return false }
      return book.accounts[from] != nil && book.accounts[to] != nil
    }
    below = Dictionary(grouping: links) { $0.from ?? .book }
    above = Dictionary(grouping: links) { $0.to ?? .book }
  }

  /// Whether nobody sells on to anybody.
  package var isEmpty: Bool { below.isEmpty }

  /// Everything below an account, or above it, depth first; the account itself is not in it. Each
  /// account is shown with what follows once; a circle ends where it closes.
  ///
  /// - Complexity: O(links that are reached).
  package func nodes(from account: EntityID, going direction: Direction) -> [ChannelNode] {
    var walk = Walk(links: direction == .down ? below : above, direction: direction)
    walk.shown.insert(account)
    walk.follow(account)
    return walk.nodes
  }

  /// The whole book, from those nobody sells to down to the end: makers first, then distributors,
  /// retailers, end customers, each by name. A circle without a beginning starts at its oldest account.
  ///
  /// - Complexity: O(links + accounts in them × log).
  package func nodes(of book: Book) -> [ChannelNode] {
    var walk = Walk(links: below, direction: .down)
    for root in below.keys.filter({ above[$0] == nil }).sorted(by: order(book)) { walk.start(root) }
    for root in below.keys.sorted() where !walk.shown.contains(root) { walk.start(root) }
    return walk.nodes
  }

  /// The order of the tops of trees.
  private func order(_ book: Book) -> (EntityID, EntityID) -> Bool {
    func rank(_ id: EntityID) -> Int {
      switch book.accounts[id]?.position {
      case .maker: 0
      case .distributor: 1
      case .retailer: 2
      case .end: 3
      case nil: 4
      }
    }
    return { left, right in
      (rank(left), book.title(of: left, .account), left)
        < (rank(right), book.title(of: right, .account), right)
    }
  }
}

/// A walk along the links.
private struct Walk {
  /// The links by the account that they start from, in the direction of the walk.
  let links: [EntityID: [ChannelLink]]
  /// Which way they are followed.
  let direction: ChannelTree.Direction
  /// What was found.
  var nodes: [ChannelNode] = []
  /// The accounts that were shown with what follows.
  var shown: Set<EntityID> = []

  /// Starts a tree at an account.
  mutating func start(_ root: EntityID) {
    shown.insert(root)
    nodes.append(ChannelNode(account: root, depth: 0, goods: [], stop: nil))
    follow(root)
  }

  /// Follows the links of an account and of all below it, without recursion: a chain may be of any length.
  mutating func follow(_ top: EntityID) {
    var path: [(account: EntityID, left: ArraySlice<(EntityID, [ChannelLink])>)] = [
      (top, neighbours(of: top)[...])
    ]
    var onPath: Set<EntityID> = [top]
    while let last = path.indices.last {
      guard let (next, goods) = path[last].left.popFirst() else {
        onPath.remove(path.removeLast().account)
        continue
      }
      let stop: ChannelNode.Stop? =
        onPath.contains(next) ? .circle : shown.contains(next) && links[next] != nil ? .shown : nil
      nodes.append(ChannelNode(account: next, depth: path.count, goods: goods, stop: stop))
      guard stop == nil else { continue }
      shown.insert(next)
      onPath.insert(next)
      path.append((next, neighbours(of: next)[...]))
    }
  }

  /// The accounts on the other end of the links of one, in the order of the first link, each with
  /// all links to it.
  private func neighbours(of account: EntityID) -> [(EntityID, [ChannelLink])] {
    var order: [EntityID] = []
    var goods: [EntityID: [ChannelLink]] = [:]
    for link in links[account] ?? [] {
      guard let next = direction == .down ? link.to : link.from else { continue }
      if goods[next] == nil { order.append(next) }
      goods[next, default: []].append(link)
    }
    return order.map { ($0, goods[$0] ?? []) }
  }
}
