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
    while !hasLeft {
      if size != reportedSize {
        reportedSize = size
        return .resize(size)
      }
      if let input = decoder.next(at: clock.now) { return answer(input) }
      let limits = [deadline, decoder.deadline].compactMap(\.self)
      var value: Int32 = 0
      let event = unsafe rapport_wait(
        screen, watched ?? -1, milliseconds(until: limits.min(), clock), &value)
      switch event {
      case RAPPORT_INTERRUPT: return .key(.control("c"))
      case RAPPORT_HANGUP: return .hangup
      case RAPPORT_WATCHED: return .watched
      case RAPPORT_SIGNAL: if let input = receive(signal: value) { return input }
      case RAPPORT_INPUT: guard read(at: clock.now) else { return .hangup }
      default:
        if let deadline, clock.now >= deadline {
          return decoder.next(at: clock.now).map { answer($0) }
        }
      }
    }
    return nil
  }

  /// Feeds the decoder with what has arrived; false where nothing will ever arrive again.
  private mutating func read(at now: ContinuousClock.Instant) -> Bool {
    let count = unsafe buffer.withUnsafeMutableBufferPointer { buffer in
      unsafe rapport_read(screen, buffer.baseAddress, Int32(buffer.count))
    }
    guard count > 0 else { return count < 0 }
    decoder.feed(buffer[..<Int(count)], at: now)
    return true
  }

  /// How long a lone escape is waited on: `ESCDELAY` milliseconds, as in all programs of curses, or so long
  /// that a sequence may arrive in two packets.
  static var escapeDelay: Duration {
    let asked = unsafe getenv("ESCDELAY").flatMap { unsafe Int(String(cString: $0)) }
    return .milliseconds(asked.map { min(max($0, 1), 2000) } ?? 50)
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

  /// Does what the system does elsewhere when these keys are pressed. Here they come as bytes, so that
  /// those of a paste are text.
  private mutating func answer(_ input: Input) -> Input {
    if input == .key(.control("\\")) { return .terminate(signal: SIGQUIT) }
    guard input == .key(.control("z")) else { return input }
    suspend()
    return .resumed
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
