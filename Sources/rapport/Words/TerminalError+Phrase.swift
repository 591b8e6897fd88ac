// The sentences for a terminal that cannot show the workbench.

import Engine
import Model
import Terminal

extension TerminalError {
  /// One sentence for a person.
  var phrase: Phrase {
    switch self {
    case .notATerminal:
      Phrase(
        "The workbench needs a terminal: run rapport in one, or use rapport list, sheet and screen.",
        "工作台需要终端：请在终端里运行 rapport，或改用 rapport list、sheet、screen。")
    case .dumb(let term):
      Phrase(
        "The terminal “\(term)” cannot move its cursor: set TERM to what you use, such as xterm-256color, or use rapport list, sheet and screen.",
        "终端“\(term)”不能移动光标：请把 TERM 设为实际的终端（如 xterm-256color），或改用 rapport list、sheet、screen。")
    case .unknownTerminal(let term):
      Phrase(
        "The system does not know the terminal “\(term)”: set TERM to one it knows, such as xterm-256color, or install ncurses-term.",
        "系统不认识终端“\(term)”：请把 TERM 设为 xterm-256color 之类，或安装 ncurses-term。")
    case .noUTF8Locale(let asked):
      Phrase(
        "The locale “\(asked)” cannot show Chinese: set LANG to a UTF-8 one, such as C.UTF-8 or zh_CN.UTF-8.",
        "当前语言环境“\(asked)”无法显示中文：请把 LANG 设为 UTF-8，例如 zh_CN.UTF-8 或 C.UTF-8。")
    case .system(let code):
      Phrase(
        "The terminal cannot be used (\(Phrase(systemError: code).en)): try another window.",
        "终端无法使用（\(Phrase(systemError: code).zh)）：请换一个窗口再试。")
    }
  }
}
