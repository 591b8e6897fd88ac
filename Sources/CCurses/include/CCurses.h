// The terminal as C offers it to Swift: about twenty functions over one opaque screen. curses.h is
// included by CCurses.c alone, so none of its macros and everyday words reach Swift.
//
// One screen at a time, used from one thread. Colours are -1 for the terminal's own or 0 to 255.
#pragma once

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The terminal while it shows our screen.
typedef struct rapport_screen rapport_screen;

/// Why a screen could not be opened.
enum rapport_problem {
  RAPPORT_OPENED = 0,
  /// Standard output, or every possible input, is not a terminal.
  RAPPORT_NOT_A_TERMINAL,
  /// The terminal cannot move its cursor.
  RAPPORT_DUMB,
  /// terminfo does not describe the terminal.
  RAPPORT_UNKNOWN,
  /// No UTF-8 locale is installed.
  RAPPORT_NO_UTF8,
  /// The system refused; errno says why.
  RAPPORT_SYSTEM,
};

/// What rapport_wait() woke for.
enum rapport_event {
  RAPPORT_TIMEOUT = 0,
  /// rapport_read() has something to read.
  RAPPORT_INPUT,
  /// A signal arrived; its number is in the value.
  RAPPORT_SIGNAL,
  /// The person pressed the interrupt key, Ctrl-C.
  RAPPORT_INTERRUPT,
  /// The terminal is gone.
  RAPPORT_HANGUP,
  /// The watched descriptor has something to read.
  RAPPORT_WATCHED,
};

/// Attribute bits of rapport_add_cell(), the same as Drawing's.
enum rapport_attribute {
  RAPPORT_BOLD = 1, RAPPORT_DIM = 2, RAPPORT_ITALIC = 4, RAPPORT_UNDERLINE = 8, RAPPORT_REVERSE = 16,
};

/// How a program run in the foreground ended.
enum rapport_ending {
  /// The value is its exit status.
  RAPPORT_EXITED = 0,
  /// The value is the signal that ended it.
  RAPPORT_SIGNALLED,
  /// It could not be started; the value is an errno.
  RAPPORT_NOT_STARTED,
};

/// Has calls fail with an error where a signal would end the process: SIGXFSZ and SIGPIPE are ignored
/// from now on. Standard streams that are closed are occupied, so that no file gets their numbers;
/// using them still fails.
void rapport_prefer_errors(void);

/// Has the process say one sentence and end with a status when Swift's runtime finds no memory, with the
/// terminal given back. A second call changes the sentence; of one of more than 1,024 bytes the beginning is said.
void rapport_prepare_for_little_memory(const char *_Nonnull sentence, int status);

/// Takes over the terminal. Returns NULL and sets `problem` when it cannot; then nothing was sent
/// and the terminal is as it was.
rapport_screen *_Nullable rapport_open(enum rapport_problem *_Nonnull problem);

/// Gives the terminal back for good and frees the screen.
void rapport_close(rapport_screen *_Nonnull screen);

/// Gives the terminal back until rapport_enter(). Harmless when it was given back already.
void rapport_leave(rapport_screen *_Nonnull screen);

/// Takes the terminal again; the next rapport_show() paints everything.
void rapport_enter(rapport_screen *_Nonnull screen);

/// Stops the process as Ctrl-Z does and returns when it goes on, with the terminal taken again.
void rapport_suspend(rapport_screen *_Nonnull screen);

/// Gives the terminal back and ends the process by a signal, so that its status tells the truth.
_Noreturn void rapport_die(int signal);

/// The width of the screen in cells.
int rapport_columns(const rapport_screen *_Nonnull screen);

/// The height of the screen in cells.
int rapport_rows(const rapport_screen *_Nonnull screen);

/// How many colours the terminal has: 0, 8, 16 or 256.
int rapport_colors(const rapport_screen *_Nonnull screen);

/// Asks the terminal for its size. Returns whether it has changed.
bool rapport_resize(rapport_screen *_Nonnull screen);

/// Appends one character to the line being composed: a base, what combines with it, and the
/// columns it is to take. What libc measures otherwise is replaced by U+FFFD and blanks.
void rapport_add_cell(rapport_screen *_Nonnull screen, const uint32_t *_Nonnull scalars, int count,
                      int width, int foreground, int background, int attributes);

/// Puts the line composed since the last call at a place. Halves of wide characters that this
/// leaves alone become blank.
void rapport_draw_line(rapport_screen *_Nonnull screen, int row, int column);

/// Has the next rapport_show() paint everything, whatever is believed to be there.
void rapport_repaint(rapport_screen *_Nonnull screen);

/// Sends what has changed, leaving the cursor at a place, seen or not.
void rapport_show(rapport_screen *_Nonnull screen, int row, int column, bool visible);

/// Sets the window's title where the terminal will restore it later. Controls are left out.
void rapport_title(rapport_screen *_Nonnull screen, const char *_Nonnull utf8);

/// Hands a text to the terminal for its clipboard (OSC 52), written in base64; any other sign ends it.
/// A terminal that knows no such thing does nothing.
void rapport_copy(rapport_screen *_Nonnull screen, const char *_Nonnull base64);

/// Sleeps until something happens, or for so many milliseconds; -1 is forever. A descriptor to
/// watch besides can be named; -1 is none. What it holds is the caller's to read.
enum rapport_event rapport_wait(rapport_screen *_Nonnull screen, int watched, int milliseconds,
                                int *_Nonnull value);

/// Reads what has arrived from the terminal. Returns how many bytes; 0 when nothing will ever arrive
/// again, -1 when nothing has for now.
int rapport_read(rapport_screen *_Nonnull screen, uint8_t *_Nullable bytes, int capacity);

/// What terminfo has for the terminal under the name of a string; NULL for nothing.
const char *_Nullable rapport_capability(const char *_Nonnull name);

/// Runs a program in the foreground of the terminal and waits. The screen must have been left.
/// When the program is stopped, so is this process; both go on together.
enum rapport_ending rapport_run(rapport_screen *_Nonnull screen,
                                char *_Nullable const *_Nonnull arguments, int *_Nonnull value);

/// Makes libc's character functions speak UTF-8. Returns false when no locale here does.
bool rapport_use_utf8(void);

/// The columns that libc, and so curses, gives a scalar; -1 for what it does not print.
int rapport_width(uint32_t scalar);

#ifdef __cplusplus
}
#endif
