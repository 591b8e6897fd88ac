// What must happen to the terminal whatever happens to the process. No curses here: everything
// that Guard.c does in a signal handler is on POSIX's list of async-signal-safe functions.
#pragma once

#include <stdbool.h>
#include <stddef.h>

/// Saves the terminal's modes and installs the signal handlers. Returns false on failure.
bool rapport_guard_install(int terminal);

/// Puts the signal handlers and modes back as they were.
void rapport_guard_remove(void);

/// Sets the bytes that bring the terminal back when there is no time for curses.
void rapport_guard_reset_bytes(const char *bytes, size_t count);

/// Says that our screen is up: from here to rapport_guard_left() a crash restores the terminal.
void rapport_guard_entered(void);

/// Says that the terminal was given back in order.
void rapport_guard_left(void);

/// Brings the terminal back without curses, where our screen is up. Async-signal-safe.
void rapport_guard_restore(void);

/// The descriptor that becomes readable when a signal arrives.
int rapport_guard_pipe(void);

/// Takes one arrived signal, or 0. Negative is SIGINT from the keyboard.
int rapport_guard_take(void);

/// Stops the process as SIGTSTP does by default, and returns when it goes on.
void rapport_guard_stop(void);

/// Gives the signals that rapport_prefer_errors() ignores their default back, before another program
/// takes this process over. Async-signal-safe.
void rapport_default_errors(void);

/// Writes all bytes, whatever interrupts.
void rapport_write_all(int descriptor, const char *bytes, size_t count);
