// An import that takes its time says what it does, on a terminal only, and takes the line away again.

import Foundation
import Testing

extension `On a real terminal` {
  @Suite struct `An import that takes its time` {
    @Test(arguments: [("en", "Reading"), ("zh", "正在读取")])
    func `says so in one line, which is gone at the end`(language: String, words: String) throws {
      let home = try Home()
      let pipe = home.path + "/pipe"
      try Program.run(["mkfifo", pipe])
      let tmux = try Tmux(columns: 70, rows: 12, home: home)
      try tmux.start("import \(pipe) --as accounts --language \(language)")
      try tmux.wait(for: words)
      let line = try tmux.screen().split(separator: "\n").last { $0.contains(words) }
      #expect(try #require(line).contains(pipe.prefix(30)))
      try "account\nAcme\n".write(toFile: pipe, atomically: false, encoding: .utf8)
      try tmux.wait(forAny: ["1 added", "新增 1"])
      let left = try tmux.screen()
      #expect(!left.contains(words), "\(left)")
    }
  }
}

@Suite struct `An import without a terminal` {
  @Test func `says nothing of how far it is`() throws {
    let home = try Home()
    let command = "(sleep 1; printf 'account\\nAcme\\n') | '\(Program.path)' import - --as accounts"
    let ended = try Program.run(["/bin/sh", "-c", command], environment: home.environment)
    #expect(ended.status == 0 && !ended.errors.contains("Reading"), "\(ended)")
  }
}
