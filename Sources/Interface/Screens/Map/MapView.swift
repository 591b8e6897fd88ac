// The ways to look at the influencer map, what can be selected in it, and where a key may lead.

package import Model

/// One of the three views of the same map.
package enum MapView: String, CaseIterable, Sendable {
  /// The five roles, with the people who fill them and the roles that nobody fills.
  case roles
  /// Boxes, layered by who reports to whom.
  case boxes
  /// One person, with those who move them and those whom they move.
  case surroundings

  /// What people call it, for the title of the pane.
  package var name: Phrase {
    switch self {
    case .roles: Phrase("by role", "按角色")
    case .boxes: Phrase("who reports to whom", "汇报关系")
    case .surroundings: Phrase("one person's surroundings", "一个人的周围")
    }
  }

  /// The view after this one; the first after the last.
  package var next: MapView {
    switch self {
    case .roles: .boxes
    case .boxes: .surroundings
    case .surroundings: .roles
    }
  }
}

/// What can be selected on the map.
package enum MapSpot: Hashable, Sendable {
  /// Somebody at the account.
  case person(EntityID)
  /// A role that nobody fills.
  case vacancy(Role)
}

/// Where a movement leads.
package enum MapDirection: CaseIterable, Sendable {
  case up, down, left, right, first, last
}
