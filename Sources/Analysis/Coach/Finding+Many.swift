// What the findings of one rule have in common, for a line that stands for many of them.

package import Model

extension Finding {
  /// What so many findings of a rule come to: "85 accounts without people". Nil for rules whose findings each say
  /// something of their own, such as what the orders warn of: these are not summed up.
  package static func many(_ count: Int, of rule: String) -> Phrase? {
    manyOfRule[rule].map { Phrase("\(count) \($0.en)", "\(count) \($0.zh)") }
  }

  /// The words behind the number, by rule.
  private static let manyOfRule: [String: Phrase] = [
    AccountRule.noPeople.id: Phrase("accounts without people", "家客户还没有联系人"),
    AccountRule.noNextStep.id: Phrase("accounts without a next step", "家客户没有下一步"),
    AccountRule.missingRoles.id: Phrase(
      "accounts where some of the five are not known", "家客户的五种人还没找全"),
    AccountRule.needUnknown.id: Phrase(
      "accounts where the need of some of the five is not known", "家客户还不清楚一些人的需求"),
    AccountRule.roleWithoutPlan.id: Phrase(
      "accounts where some of the five are in no plan", "家客户的五种人里还有人没安排"),
    AccountRule.supportersOnly.id: Phrase(
      "accounts where nobody is known to be against you", "家客户看不到反对的人"),
    AccountRule.surveyOverdue.id: Phrase("accounts to ask how satisfied they are", "家客户该做满意度调研"),
    AccountRule.classWithoutReason.id: Phrase(
      "classes that were chosen without a reason", "家客户定了分类，没写理由"),
    AccountRule.roleUnknown.id: Phrase("people whose part is not confirmed", "位联系人的角色还没确认"),
    AccountRule.stanceUnknown.id: Phrase(
      "people you have met whose stance is not noted", "位见过面的联系人还没记态度"),
    AccountRule.unidentified.id: Phrase("parts whose person is not known", "个角色还不知道是谁"),
    AccountRule.influencerUnmet.id: Phrase(
      "people with influence whom you have not met", "位有影响力的人还没接触过"),
    AccountRule.singleThreaded.id: Phrase(
      "accounts where you have met too few people", "家客户接触的人太少"),
  ]
}
