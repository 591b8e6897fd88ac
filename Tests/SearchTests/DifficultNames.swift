// Eighty names that are read in a way that the usual readings of their characters don't give.

import Testing

/// A name with the syllables that people say.
struct DifficultName: Sendable, CustomTestStringConvertible {
  /// The name.
  let name: String
  /// Its syllables.
  let syllables: [String]

  /// The syllables as they are typed.
  var pinyin: String { syllables.joined() }
  /// Their first letters.
  var initials: String { String(syllables.compactMap(\.first)) }
  /// What a test calls it.
  var testDescription: String { name }

  /// Reads lines of a name and its syllables.
  private static func all(_ text: String) -> [DifficultName] {
    text.split(separator: "\n").map { line in
      let words = line.split(separator: " ").map(String.init)
      return DifficultName(name: words[0], syllables: Array(words.dropFirst()))
    }
  }

  /// Companies.
  static let companies = all(
    """
    重庆银行 chong qing yin hang
    厦门钨业 xia men wu ye
    长安汽车 chang an qi che
    单县供销社 shan xian gong xiao she
    曾氏木业 zeng shi mu ye
    朝阳轮胎 chao yang lun tai
    信永会计师事务所 xin yong kuai ji shi shi wu suo
    海天调味品 hai tian tiao wei pin
    长沙重工 chang sha zhong gong
    成都都市快报 cheng du du shi kuai bao
    六安茶业 lu an cha ye
    东阿阿胶 dong e e jiao
    番禺船厂 pan yu chuan chang
    蚌埠玻璃 beng bu bo li
    乐清电器 yue qing dian qi
    乐山化工 le shan hua gong
    乐亭钢铁 lao ting gang tie
    音乐之家琴行 yin yue zhi jia qin hang
    长白人参 chang bai ren shen
    西藏药业 xi zang yao ye
    宝藏矿业 bao zang kuang ye
    佛山陶瓷 fo shan tao ci
    铅山铜业 yan shan tong ye
    荥阳阀门 xing yang fa men
    尉犁棉业 yu li mian ye
    歙县墨业 she xian mo ye
    砀山果业 dang shan guo ye
    渑池铝业 mian chi lv ye
    冠县轴承 guan xian zhou cheng
    大埔瓷业 da bu ci ye
    柏林仪器 bo lin yi qi
    绿地建设 lv di jian she
    女儿红酒业 nv er hong jiu ye
    格力空调 ge li kong tiao
    华南弹簧 hua nan tan huang
    冷轧薄板 leng zha bo ban
    传记出版社 zhuan ji chu ban she
    中旅差旅 zhong lv chai lv
    利源给水设备 li yuan ji shui she bei
    大厦物业 da sha wu ye
    """)

  /// People.
  static let people = all(
    """
    单雄信 shan xiong xin
    曾国强 zeng guo qiang
    解晓东 xie xiao dong
    仇和平 qiu he ping
    覃塘生 qin tang sheng
    查良镛 zha liang yong
    朴正欢 piao zheng huan
    任长霞 ren chang xia
    区文诗 ou wen shi
    盖叫天 ge jiao tian
    缪昌文 miao chang wen
    乐建平 yue jian ping
    翟志刚 zhai zhi gang
    褚时健 chu shi jian
    车晓 che xiao
    华国平 hua guo ping
    燕青 yan qing
    宁静 ning jing
    尉迟恭 yu chi gong
    万俟雪 mo qi xue
    长孙皇 zhang sun huang
    令狐冲 ling hu chong
    单于明 chan yu ming
    澹台静 tan tai jing
    种师道 chong shi dao
    繁钦 po qin
    秘彦 bi yan
    折可行 she ke xing
    冼星海 xian xing hai
    逄先知 pang xian zhi
    郗鉴 xi jian
    郇正 huan zheng
    隗明 wei ming
    洗文 xian wen
    员半千 yun ban qian
    召平 shao ping
    卜凡 bu fan
    阚清子 kan qing zi
    庹宗康 tuo zong kang
    黑大春 he da chun
    """)
}
