// Waiting for the person, the system and the terminal at once.

import CCurses
package import Drawing

import Glibc

extension TerminalSession {
  /// The next thing that happens, or nil when nothing does in time.
  ///
  /// Without a timeout the process sleeps until there is something; it never wakes up to look.
  /// A stop by Ctrl-Z and its end are dealt with here and reported; so is a new size, also one
  /// that the terminal got while the process was stopped or an editor had it.
  package mutating func nextInput(timeoutMilliseconds: Int?) -> Input? {
    let clock = ContinuousClock()
    let deadline = timeoutMilliseconds.map { clock.now + .milliseconds($0) }
    var emptyReads = 0
    while !hasLeft {
      if size != reportedSize {
        reportedSize = size
        return .resize(size)
      }
      if let input = readInput() { return input }
      var value: Int32 = 0
      let event = unsafe rapport_wait(
        screen, watched ?? -1, milliseconds(until: deadline, clock), &value)
      switch event {
      case RAPPORT_INTERRUPT: return .key(.control("c"))
      case RAPPORT_HANGUP: return .hangup
      case RAPPORT_WATCHED: return .watched
      case RAPPORT_SIGNAL: if let input = receive(signal: value) { return input }
      case RAPPORT_INPUT:
        // Readable without anything to read, again and again: the terminal's other end is gone.
        emptyReads += 1
        if emptyReads > 100 { return .hangup }
      default: if let deadline, clock.now >= deadline { return nil }
      }
    }
    return nil
  }

  /// Stops the process as Ctrl-Z does; returns when it goes on, with the terminal taken again.
  package mutating func suspend() {
    unsafe rapport_suspend(screen)
    enterAgain()
  }

  private func milliseconds(
    until deadline: ContinuousClock.Instant?, _ clock: ContinuousClock
  ) -> Int32 {
    guard let deadline else { return -1 }
    let left = clock.now.duration(to: deadline)
    guard left > .zero else { return 0 }
    return Int32(clamping: Int((left / .milliseconds(1)).rounded(.up)))
  }

  private mutating func readInput() -> Input? {
    decoder.next { [screen = unsafe screen] patience in
      unsafe Self.readToken(screen, patience)
    }
  }

  private static func readToken(
    _ screen: OpaquePointer, _ patience: InputDecoder.Patience
  ) -> Token? {
    var value: UInt32 = 0
    var kind = unsafe rapport_read(screen, &value)
    if kind == RAPPORT_NOTHING, patience != .none {
      let limit: Int32 = patience == .paste ? 500 : 50
      if unsafe rapport_has_input(screen, limit) { kind = unsafe rapport_read(screen, &value) }
    }
    switch kind {
    case RAPPORT_SCALAR: return .scalar(value)
    case RAPPORT_KEY: return .key(value)
    default: return nil
    }
  }

  /// Deals with a signal; nil when nobody needs to know.
  private mutating func receive(signal: Int32) -> Input? {
    switch signal {
    case SIGWINCH:
      if unsafe rapport_resize(screen) { repaint() }
      return nil
    case SIGTSTP:
      suspend()
      return .resumed
    case SIGCONT:
      // Stopped by force and gone on: the shell has used the terminal in between.
      unsafe rapport_leave(screen)
      enterAgain()
      return .resumed
    case SIGHUP: return .hangup
    default: return .terminate(signal: signal)
    }
  }
}
