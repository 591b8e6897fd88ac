// Whose work the method is, said in one place: the help, the command line and the tests read it here.

package import Model

/// Where the method comes from, and how far it may be trusted.
package enum MethodSource {
  /// Whose work the four kinds of question are.
  package static let questions = Phrase(
    """
    The four kinds of question (situation, problem, implication, need-payoff: S/P/I/N) are the work \
    of Neil Rackham and Huthwaite: SPIN Selling, McGraw-Hill, 1988. SPIN is a trademark of \
    Huthwaite; Rapport is not theirs and has nothing to do with them.
    """,
    """
    现状、困难、牵连、价值（S/P/I/N）四类问题，是尼尔·雷克汉姆（Neil Rackham）和 Huthwaite 公司的研究成果，\
    见《SPIN Selling》（麦格劳-希尔，1988 年）。SPIN 是 Huthwaite 的商标，Rapport 不是他们的产品，也没有任何关系。
    """)

  /// What it rests on.
  package static let evidence = Phrase(
    """
    It rests on 35,000 calls that were watched over about a decade in more than 20 countries. That is \
    observation, not experiment, and it is older than the internet: a guide, not law.
    """,
    """
    依据是大约十年间在二十多个国家旁听的三万五千次销售拜访。这是观察，不是实验，而且是互联网以前的事：供参考，不是规矩。
    """)

  /// What the training deck gets wrong.
  package static let correction = Phrase(
    """
    The five kinds of people and the classes A, B and C follow a training deck on key accounts. The deck \
    credits the questions to E. K. Strong, which is wrong: Strong's book of 1925 stands at the \
    beginning of the traditional model, with its features, objections and closing.
    """,
    """
    五种人和 A、B、C 三类客户取自一份大客户培训讲义。讲义把提问法归到 E. K. 斯特朗（E. K. Strong）名下，是写错了：\
    斯特朗 1925 年的书讲的是传统推销那一套，卖点、异议处理和成交。
    """)

  /// All of it, paragraph by paragraph.
  package static let paragraphs = [questions, evidence, correction]
}
