// What people look for in the help by everyday words, and what no single key says: how to look for things, paste, print,
// write days, keep a copy.

import Model

/// The part of the help about everyday tasks.
enum HelpTopics {
  /// The heading.
  static let heading = Phrase("How to …", "怎么做")

  /// Each task with what to do.
  static let rows: [(name: Phrase, meaning: Phrase)] = [
    (
      Phrase("search", "搜索"),
      Phrase(
        "/ finds names, phone numbers, mail addresses, products and words; Chinese names by pinyin (拼音), too.",
        "按 / 查找名称、电话、邮箱、产品和任何词；中文名也可打拼音或首字母，如 cqyh。")
    ),
    (
      Phrase("phone", "电话"),
      Phrase(
        "# calls the number of the selected person; a number is found with and without its country code.",
        "按 # 拨打选中联系人的电话；搜索号码时，带不带国家代码都能找到。")
    ),
    (
      Phrase("paste", "粘贴"),
      Phrase(
        "Paste a business card or the signature of a mail on the main screen: it becomes a person to check. "
          + "Rows of a table become an import.",
        "在主屏幕粘贴名片或邮件签名，会填成一位联系人供您核对；粘贴表格则进入导入。")
    ),
    (
      Phrase("dates", "日期"),
      Phrase(
        "A date can be typed as words: friday, tomorrow, in 3 days, 11-20.",
        "日期可以直接写：周五、明天、下周三、11-20。")
    ),
    (
      Phrase("calendar", "日历"),
      Phrase(
        "A shows the agenda; rapport export calendar writes it for a calendar program.",
        "按 A 看日程；用 rapport export calendar 导出到日历程序。")
    ),
    (
      Phrase("print", "打印"),
      Phrase("P shows the call sheet; p there prints it.", "按 P 打开拜访单，再按 p 打印。")
    ),
    (
      Phrase("backup", "备份"),
      Phrase(
        "rapport export book -o FILE writes all of the book into one file; rapport import takes it in again.",
        "rapport export book -o 文件 把整本客户簿存成一个文件；用 rapport import 可再读回。")
    ),
  ]
}
