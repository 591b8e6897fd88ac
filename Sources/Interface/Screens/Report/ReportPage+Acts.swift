// What the keys do on a report: its other view, and the forms that add and change what it is made of.

import Model
import Report

extension ReportPage {
  var next: (any Report)? {
    switch topic {
    case .team: ReportPage(.teamByClass, about: account)
    case .teamByClass: ReportPage(.team, about: account)
    }
  }
}
