// The ways to look at the influencer map, and what can be selected in it.

package import Model

/// One of the three views of the same map.
package enum MapView: String, CaseIterable, Sendable {
  /// The five roles, with the people who fill them and the roles that nobody fills.
  case roles
  /// Boxes, layered by who reports to whom.
  case boxes
  /// One person, with those who move them and those whom they move.
  case surroundings
}

/// What can be selected on the map.
package enum MapSpot: Hashable, Sendable {
  /// Somebody at the account.
  case person(EntityID)
  /// A role that nobody fills.
  case vacancy(Role)
}
