// Sleeping until another program writes into a folder, without looking again and again.

import Glibc

/// A watch on folders: its descriptor has something to read when a file in one of them was made,
/// changed, renamed into it, or closed after writing.
package struct FolderWatch: ~Copyable {
  /// The descriptor to poll.
  package let descriptor: Int32

  /// Watches folders with `inotify(7)`; `nil` when the system refuses.
  package init?(_ folders: [String]) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard descriptor >= 0 else { return nil }
    let events = IN_MODIFY | IN_CREATE | IN_MOVED_TO | IN_CLOSE_WRITE
    for folder in folders { _ = unsafe inotify_add_watch(descriptor, folder, UInt32(events)) }
  }

  deinit { close(descriptor) }

  /// Forgets what has been reported so far.
  package func clear() {
    unsafe withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      while unsafe read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
    }
  }
}
