// Calls that fail with an error instead of a signal, which would leave no time to say anything.

import CCurses

/// How the operating system answers this process.
package enum CallErrors {
  /// Has a call that can't be carried out fail with its error number: `EFBIG` where a file may not grow,
  /// `EPIPE` where nobody reads any more, `EBADF` where a standard stream is closed.
  ///
  /// To be called once, before anything else. Programs that are run in the foreground get the signals'
  /// defaults back.
  package static func insteadOfSignals() { rapport_prefer_errors() }

  /// Has the process end with a sentence and a status when there is no memory left, with the terminal
  /// given back, instead of the runtime's account of where that was.
  ///
  /// The sentence is made ready now, because later there is no memory for it; a second call changes it.
  package static func whenMemoryRunsOut(say sentence: String, endWith status: Int32) {
    unsafe rapport_prepare_for_little_memory(sentence, status)
  }
}
