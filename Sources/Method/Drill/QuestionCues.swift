// The words by which a question shows its kind, with their weights: English first, then Chinese.

import Model

/// What to look for in a question.
enum QuestionCues {
  /// What is hard, wrong or missing today.
  static let problem: [String: Int] = [
    "wrong": 1, "go wrong": 2, "went over": 1, "go over": 2, "goes wrong": 2, "trouble": 3,
    "difficult": 3, "problem": 3, "hard": 2, "hardest": 2, "fail": 2, "fault": 1, "worr": 2,
    "concern": 2, "dissatisfied": 3, "unhappy": 3, "not happy": 3, "happy with": 2, "satisfied": 3,
    "stuck": 2, "missing": 1, "held up": 2, "get wrong": 2, "going wrong": 3, "let you down": 3,
    "not been able": 2, "worst": 2, "vary": 2, "chase": 1, "mistake": 2, "complain": 2,
    "comfortable": 2, "struggle": 3, "annoy": 3, "bother": 1, "bottleneck": 3, "slow": 2,
    "break down": 2, "breaks down": 2, "how often does it": 1, "don't know": 1,
    "takes most out of you": 2, "less certain": 2, "poor": 2, "unreliable": 3, "too slow": 3,
    "too late": 2, "困难": 3, "问题": 2, "麻烦": 1, "毛病": 3, "不满": 3, "满意": 3, "头疼": 3,
    "为难": 3, "卡在": 3, "卡": 1, "难": 1, "出岔子": 3, "出错": 1, "做错": 1, "对不上": 3,
    "退回来": 3, "不稳": 2, "稳不稳": 3, "没底": 3, "看不出来": 2, "超过": 1, "肯定不会": 3,
    "催": 1, "查不到": 2, "兼容": 2, "波动": 2, "最差": 2, "凑齐": 2, "费劲": 3, "心烦": 3,
    "要命": 2, "容易": 2, "拿错": 3, "死机": 3, "太慢": 3, "不够": 1, "不好": 2, "抱怨": 3,
    "投诉": 1, "担心": 2, "多压了": 2, "短板": 2, "不理想": 3, "没看出": 2, "碰到过": 3,
    "遇到过": 3, "断货": 1, "出过问题": 1, "拖后腿": 3, "理想吗": 3,
  ]

  /// What a problem leads to: whom it hits, what it delays, what it costs.
  static let implication: [String: Int] = [
    "what happens if": 3, "end up": 2, "get it back": 2, "how far": 1, "what happens when": 3,
    "what happens to": 3, "what happens": 2, "lead to": 3, "leads to": 3, "effect": 3, "affect": 3,
    "impact": 3, "consequence": 3, "result in": 2, "knock-on": 3, "what does that cost": 3,
    "cost you": 2, "does it cost": 2, "what does it take": 2, "how much does that cost": 3,
    "who has to": 2, "who has to answer": 2, "who pays": 3, "who bears": 3, "who feels": 3,
    "feels it first": 3, "whose fault": 2, "what else": 2, "slips": 2, "mean for": 2,
    "means for": 3, "does that mean": 2, "delay": 2, "if it simply": 2, "if nothing changes": 3,
    "if that happened": 3, "if you couldn't": 2, "while you're": 2, "while it's": 2, "meanwhile": 2,
    "in the meantime": 2, "catch up": 2, "piles up": 2, "goes wrong": 1, "turns out wrong": 2,
    "what do you have to cut": 2, "the complaints": 2, "waits too long": 1, "wait too long": 2,
    "has to deal": 2, "how do you explain": 2, "how would that look": 1, "when they do": 2,
    "gets called out": 2, "how much longer": 3, "put off": 2, "会导致": 3, "导致": 3, "影响": 3,
    "后果": 3, "牵连": 3, "牵扯": 3, "连累": 3, "耽误": 3, "损失": 3, "多花": 3, "多付": 3,
    "搭进去": 3, "赔": 2, "会怎么样": 3, "会怎样": 3, "怎么办": 2, "谁来": 1, "谁承担": 3,
    "谁的责任": 3, "算谁的": 3, "算在谁头上": 3, "返工": 2, "加班": 2, "一旦": 2, "赶上旺季": 2,
    "说法": 1, "往后拖": 3, "拖": 1, "连带": 3, "重排": 2, "重测": 2, "追得回来": 3, "交代": 2,
    "周转？": 1, "最坏": 3, "停一天": 2, "等久了": 2, "挨问": 3, "谁在扛": 3, "在扛": 2, "天班": 2,
    "跟着停": 2, "救场": 2, "挨": 2, "后手": 2, "差在哪儿": 2, "摸索多久": 2, "往后放": 2,
    "说得清": 2, "还剩多少": 2, "来回跑": 2, "赶回来": 2, "这样下去": 3, "再这样": 2, "长此以往": 3,
    "叫谁起来": 2, "不改": 1, "要是原样": 3,
  ]

  /// What it would be worth to be rid of it.
  static let payoff: [String: Int] = [
    "would it help": 3, "would that help": 3, "help you": 2, "how useful": 3, "how valuable": 3,
    "be worth": 3, "worth to you": 3, "what would you gain": 3, "benefit": 3, "if you could": 2,
    "if we ": 2, "if there were": 2, "if there was": 2, "suppose": 2, "imagine": 2,
    "would you save": 3, "that save": 3, "easier": 2, "sooner": 2, "earlier": 2, "spare you": 3,
    "spare your": 3, "be spared": 3, "get back": 2, "why is that important": 3, "why would that": 2,
    "how much better": 3, "would you do with": 3, "would you put": 2, "instead of having": 2,
    "how different would": 3, "be different": 2, "what would that do": 2, "stronger": 2,
    "stop worrying": 3, "look forward": 1, "if it ran": 2, "instead": 1, "give you back": 3,
    "not have to": 2, "would you like": 2, "if one ": 1, "有什么好处": 3, "好处": 3, "帮助": 3,
    "有用": 2, "值多少": 3, "省下": 2, "省出": 2, "省多少": 3, "能省": 3, "省心": 3, "省去": 2,
    "省时": 2, "省钱": 2, "轻松": 3, "能少": 3, "就好了": 2, "方便": 2, "如果能": 3, "要是能": 3,
    "要是有": 2, "如果有": 2, "假如": 2, "要是": 1, "如果": 1, "顺手": 2, "底气": 2, "解决": 2,
    "腾出": 3, "能快": 3, "意味着什么": 1, "不一样": 2, "挡掉": 2, "够不够": 2, "稳住": 2,
    "怎么用": 1, "都能": 1, "对您来说有多重要": 3, "价值": 3,
  ]

  /// What makes a sentence a question wherever it stands: whole words in English, anywhere in Chinese.
  static let asking: Set<String> = [
    "what", "what's", "how", "how's", "who", "who's", "whom", "whose", "which", "when", "where",
    "why", "什么", "怎么", "怎样", "咋", "如何", "为何", "谁", "哪", "几", "多少", "多久", "多长",
    "多大", "多远", "多快", "吗", "呢", "有没有", "是否", "能否", "可否",
  ]

  /// What makes an English sentence a question where it begins with it.
  static let inverted: Set<String> = [
    "is", "are", "was", "were", "do", "does", "did", "have", "has", "had", "can", "could", "will",
    "would", "shall", "should", "may", "might", "isn't", "aren't", "don't", "doesn't", "didn't",
    "haven't", "hasn't", "can't", "couldn't", "won't", "wouldn't", "any",
  ]

  /// What speaks for a kind only together: a wish is an "if" with a "would".
  static let together: [(kind: QuestionKind, parts: [String], weight: Int)] = [
    (.payoff, ["if", "would"], 2), (.payoff, ["if", "could you"], 2),
    (.payoff, ["with", "would you"], 2), (.payoff, ["with", "could you"], 2),
    (.payoff, ["once", "would you"], 2), (.implication, ["when", "have to"], 2),
    (.implication, ["if", "cost"], 2), (.implication, ["if that happened", "who"], 2),
    (.implication, ["couldn't", "what"], 3),
  ]
}
