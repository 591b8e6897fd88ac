// What the next keys may ask for is computed beside the loop: that it is done once, in order, and
// comes to what the screens would have computed themselves.

import Drawing
import Foundation
import Analysis
import Method
import Model
import Synchronization
import Testing

@testable import Interface

@Suite struct `What is computed ahead` {
  @Test func `does the pieces in order, drops those of an older state, and then rests`() {
    let started = Mutex<[Prefetcher.Work]>([])
    let done = Mutex<[Int]>([])
    let prefetcher = Prefetcher { work in started.withLock { $0.append(work) } }
    @Sendable func piece(_ number: Int) -> Prefetcher.Work {
      { done.withLock { $0.append(number) } }
    }
    prefetcher.work(on: [piece(1), piece(2)])
    prefetcher.work(on: [piece(3), piece(4)])
    #expect(started.withLock { $0.count } == 1)
    started.withLock { $0.removeFirst() }()
    #expect(done.withLock { $0 } == [3, 4])
    prefetcher.work(on: [])
    #expect(started.withLock { $0.isEmpty })
    prefetcher.work(on: [piece(5)])
    started.withLock { $0.removeFirst() }()
    #expect(done.withLock { $0 } == [3, 4, 5])
  }

  @Test func `leaves a small book alone`() throws {
    #expect(try Stage.demo().bench.context.pending.isEmpty)
  }

  @Test func `knows afterwards all that reports ask for, the same as without it`() async throws {
    let stage = try Stage([Self.manyAccounts])
    let foreseen = stage.bench.context
    let pieces = foreseen.pending
    #expect(!pieces.isEmpty)
    await Task.detached { for piece in pieces { piece() } }.value
    #expect(foreseen.pending.isEmpty)
    let context = Context(
      book: foreseen.book, today: foreseen.today, language: .english, theme: .plain,
      size: foreseen.size)
    #expect(context.pending.count == pieces.count)
    #expect(context.analysis.findings == foreseen.analysis.findings)
    #expect(context.analysis.accountCare == foreseen.analysis.accountCare)
    #expect(context.analysis.keyAccounts.rows == foreseen.analysis.keyAccounts.rows)
    #expect(context.analysis.channel.space.cells == foreseen.analysis.channel.space.cells)
  }

  @Test func `begins anew after each change, and not after a key that changes nothing`() throws {
    var stage = try Stage([Self.manyAccounts])
    for piece in stage.bench.context.pending { piece() }
    try stage.play("jjk")
    #expect(stage.bench.context.pending.isEmpty)
    try stage.play("sCall back<Enter>tomorrow<C-s>")
    let pieces = stage.bench.context.pending
    #expect(!pieces.isEmpty)
    for piece in pieces { piece() }
    #expect(stage.bench.context.pending.isEmpty)
  }

  @Test func `keeps what can be found of a kind until a thing of the kind changes`() throws {
    var stage = try Stage([Self.manyAccounts])
    try stage.play("/a<Esc>")
    #expect(stage.bench.context.finder.isReady(.account))
    #expect(stage.bench.context.finder.isReady(.step))
    try stage.play("sCall back<Enter>tomorrow<C-s>")
    #expect(stage.bench.context.finder.isReady(.account))
    #expect(!stage.bench.context.finder.isReady(.step))
    try stage.play("aPlover Partners<C-s>")
    #expect(!stage.bench.context.finder.isReady(.account))
    try stage.play("/plover<Enter>")
    #expect(stage.bench.roster.count == 1)
  }

  @Test func `frees what was computed before`() {
    let computed = LazyValue { 1 }
    weak let watched = computed
    var former: StaleAnalysis? = StaleAnalysis([consume computed])
    #expect(watched != nil)
    former?.pending?()
    #expect(watched == nil)
    #expect(former?.pending == nil)
    former = nil
  }

  @Test func `does not wait for what is being computed where a page can do without`() {
    let (begun, goOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let slow = LazyValue<Int> {
      begun.signal()
      goOn.wait()
      return 1
    }
    Thread.detachNewThread { _ = slow.value }
    begun.wait()
    #expect(slow.valueIfKnown == nil)
    goOn.signal()
    #expect(slow.value == 1)
    #expect(slow.valueIfKnown == 1)
  }

  /// A book of twelve hundred accounts.
  private static let manyAccounts = Command(
    Purpose(.importing, .account),
    (1...1200).map { .add(Draft(.account, [.account(.name): .text("Account \($0)")])) })
}
