// The words of other methods and programs for our choices: Miller Heiman, Altify, SuiteCRM,
// Kapta, MEDDICC, and what Chinese salespeople write in a column.

import Model

/// Other vocabularies' names for roles, stances, coverage, classes and channel positions.
enum ChoiceSynonyms {
  /// The tag of the choice that a folded word means; nil when it means none.
  static func tag(for key: String) -> String? { tags[key] }

  private static let tags: [String: String] = {
    var result: [String: String] = [:]
    for (tag, words) in words {
      for word in words { result[word.nameKey] = tag }
    }
    return result
  }()

  private static let words: [(tag: String, words: [String])] = [
    (
      Role.decision.rawValue,
      [
        "decision", "decider", "approver", "economic", "economic buyer", "business decision maker",
        "primary decision maker", "primary", "executive sponsor", "决策者", "决策", "拍板人", "决定人",
      ]
    ),
    (
      Role.finance.rawValue,
      ["financial", "business evaluator", "controller", "cfo", "财务", "财务人员", "财务主管"]
    ),
    (
      Role.support.rawValue, ["support staff", "influencer", "gatekeeper", "assistant", "支持", "助理"]
    ),
    (
      Role.technical.rawValue,
      [
        "technical buyer", "technical evaluator", "technical decision maker", "evaluator", "技术",
        "技术负责人", "技术把关人",
      ]
    ),
    (Role.user.rawValue, ["end user", "user buyer", "other", "使用者", "使用", "用户", "使用部门"]),
    (Stance.champion.rawValue, ["coach", "mentor", "sponsor", "advocate", "教练", "内线"]),
    (Stance.supporter.rawValue, ["positive", "supportive", "friend", "支持者", "友好"]),
    (Stance.neutral.rawValue, ["unknown", "indifferent", "一般"]),
    (Stance.sceptic.rawValue, ["skeptic", "non supporter", "negative", "怀疑", "质疑"]),
    (Stance.opponent.rawValue, ["enemy", "anti sponsor", "blocker", "反对者", "敌对"]),
    (Coverage.none.rawValue, ["not covered", "no", "未接触", "无"]),
    (Coverage.deep.rawValue, ["in depth", "deep", "strong", "深入", "密切"]),
    (Outcome.noSale.rawValue, ["失败", "丢单", "未成交"]),
    (AccountClass.a.rawValue, ["A类", "A级", "A class"]),
    (AccountClass.b.rawValue, ["B类", "B级", "B class"]),
    (AccountClass.c.rawValue, ["C类", "C级", "C class"]),
    (ChannelPosition.end.rawValue, ["customer", "direct", "直接客户", "终端", "终端客户"]),
    (ChannelPosition.retailer.rawValue, ["retail", "零售", "门店", "商超"]),
    (
      ChannelPosition.distributor.rawValue,
      ["reseller", "dealer", "wholesaler", "批发商", "代理商", "分销商"]
    ),
    (ChannelPosition.maker.rawValue, ["manufacturer", "oem", "brand", "制造商", "品牌商"]),
  ]
}
