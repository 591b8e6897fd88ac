// The only file that includes <curses.h>. Screens are taken with newterm() on our own descriptors,
// never with initscr(), which ends the process when it does not know the terminal.
#include "CCurses.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "Guard.h"
#include "Screen.h"

#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"

struct rapport_screen {
  SCREEN *terminal;
  FILE *input, *output;
  int input_descriptor, output_descriptor;
  bool on_screen, has_title;
  int colors, default_color, pair_count;
  // The pair of every two colours, each -1 to 255; 0 where none was made yet.
  uint16_t (*pairs)[257];
  cchar_t *line;
  int line_count, line_capacity;
};

int rapport_input_descriptor(const rapport_screen *screen) { return screen->input_descriptor; }
int rapport_columns(const rapport_screen *screen) { return screen->line ? COLS : 0; }
int rapport_rows(const rapport_screen *screen) { return screen->line ? LINES : 0; }
int rapport_colors(const rapport_screen *screen) { return screen->colors; }

// A terminfo name to use, or NULL. curses treats the colour numbers of a -direct terminal as RGB;
// the same terminal under its 256-colour name has the palette that themes are mapped to.
static const char *known_type(const char *name, int descriptor, enum rapport_problem *problem) {
  int found = 0;
  *problem = RAPPORT_DUMB;
  if (name == NULL || *name == 0 || strcmp(name, "dumb") == 0) return NULL;
  const char *type = rapport_has_suffix(name, "-direct") ? "xterm-256color" : name;
  if (setupterm((char *)type, descriptor, &found) != OK) {
    *problem = RAPPORT_UNKNOWN;
    type = "xterm-256color";
    if (!rapport_is_like_xterm(name) || setupterm((char *)type, descriptor, &found) != OK) return NULL;
  }
  char *move = tigetstr("cup");
  bool can_move = move != NULL && move != (char *)-1;
  *problem = can_move ? RAPPORT_OPENED : RAPPORT_DUMB;
  return can_move ? type : NULL;
}

static bool open_descriptors(rapport_screen *screen) {
  if (!isatty(STDOUT_FILENO)) return false;
  screen->input_descriptor = isatty(STDIN_FILENO)
                                 ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 10)
                                 : open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
  screen->output_descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 10);
  if (screen->input_descriptor < 0 || screen->output_descriptor < 0) return false;
  screen->input = fdopen(screen->input_descriptor, "r");
  screen->output = fdopen(screen->output_descriptor, "w");
  return screen->input != NULL && screen->output != NULL;
}

static void free_screen(rapport_screen *screen) {
  if (screen->input != NULL) fclose(screen->input);
  else if (screen->input_descriptor >= 0) close(screen->input_descriptor);
  if (screen->output != NULL) fclose(screen->output);
  else if (screen->output_descriptor >= 0) close(screen->output_descriptor);
  free(screen->pairs);
  free(screen->line);
  free(screen);
}

// Appends a terminfo string without its padding marks.
static size_t append_capability(char *bytes, size_t count, size_t limit, const char *name) {
  char *text = tigetstr((char *)name);
  if (text == NULL || text == (char *)-1) return count;
  while (*text != 0 && count < limit) {
    char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end != NULL) text = end + 1;
    else bytes[count++] = *text++;
  }
  return count;
}

// Composes the bytes that a signal handler sends when there is no time for endwin().
static void prepare_reset(void) {
  char bytes[400];
  size_t count = 0;
  static const char *const names[] = {"sgr0", "rmkx", "cnorm", "rmcup"};
  memcpy(bytes, PASTE_OFF, sizeof PASTE_OFF - 1);
  count = sizeof PASTE_OFF - 1;
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    count = append_capability(bytes, count, sizeof bytes - 2, names[i]);
  }
  bytes[count++] = '\r';
  if (tigetstr("rmcup") == NULL) bytes[count++] = '\n';
  rapport_guard_reset_bytes(bytes, count);
}

// Keys come one by one, Ctrl-Z, Ctrl-C, Ctrl-\, Ctrl-S and Ctrl-Q among them. Were they signals, one in a
// paste would make the system throw away what it has of it, and the rest would be obeyed.
static void set_modes(rapport_screen *screen) {
  struct termios modes;
  cbreak();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  keypad(stdscr, TRUE);
  // The keys are read here, not by curses, so it must not hold back a frame because of them.
  typeahead(-1);
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  if (tcgetattr(screen->output_descriptor, &modes) == 0) {
    modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
    modes.c_lflag &= ~(tcflag_t)(IEXTEN | ISIG);
    tcsetattr(screen->output_descriptor, TCSADRAIN, &modes);
  }
  def_prog_mode();
}

static void set_colors(rapport_screen *screen) {
  if (!has_colors() || start_color() != OK) return;
  screen->default_color = use_default_colors() == OK ? -1 : 0;
  screen->colors = COLORS >= 256 ? 256 : COLORS >= 16 ? 16 : 8;
}

static void enter(rapport_screen *screen) {
  rapport_guard_entered();
  screen->on_screen = true;
  rapport_write_all(screen->output_descriptor, PASTE_ON, sizeof PASTE_ON - 1);
}

static bool fit_line(rapport_screen *screen) {
  int capacity = COLS + 2;
  if (capacity > screen->line_capacity) {
    cchar_t *line = realloc(screen->line, (size_t)capacity * sizeof *line);
    if (line == NULL) return false;
    screen->line = line;
    screen->line_capacity = capacity;
  }
  return true;
}

rapport_screen *rapport_open(enum rapport_problem *problem) {
  *problem = RAPPORT_SYSTEM;
  rapport_screen *screen = calloc(1, sizeof *screen);
  if (screen == NULL) return NULL;
  screen->input_descriptor = screen->output_descriptor = -1;
  const char *type = NULL;
  if (!open_descriptors(screen)) *problem = RAPPORT_NOT_A_TERMINAL;
  else if (!rapport_use_utf8()) *problem = RAPPORT_NO_UTF8;
  else type = known_type(getenv("TERM"), screen->output_descriptor, problem);
  screen->pairs = calloc(257, sizeof *screen->pairs);
  if (type == NULL || screen->pairs == NULL) {
    free_screen(screen);
    return NULL;
  }
  char *restores = tigetstr("smcup");
  screen->has_title = restores != NULL && restores != (char *)-1 && strstr(restores, "[22;0") != 0;
  prepare_reset();
  bool guarded = rapport_guard_install(screen->output_descriptor);
  screen->terminal = guarded ? newterm((char *)type, screen->output, screen->input) : NULL;
  if (screen->terminal == NULL) {
    *problem = guarded ? RAPPORT_UNKNOWN : RAPPORT_SYSTEM;
    if (guarded) rapport_guard_remove();
    free_screen(screen);
    return NULL;
  }
  enter(screen);
  set_modes(screen);
  set_colors(screen);
  rapport_resize(screen);
  fit_line(screen);
  return screen;
}

void rapport_leave(rapport_screen *screen) {
  if (!screen->on_screen) return;
  screen->on_screen = false;
  rapport_write_all(screen->output_descriptor, PASTE_OFF, sizeof PASTE_OFF - 1);
  curs_set(1);
  endwin();
  rapport_guard_left();
}

void rapport_enter(rapport_screen *screen) {
  if (screen->on_screen) return;
  rapport_resize(screen);
  reset_prog_mode();
  enter(screen);
  rapport_repaint(screen);
}

void rapport_close(rapport_screen *screen) {
  rapport_leave(screen);
  delscreen(screen->terminal);
  rapport_guard_remove();
  free_screen(screen);
}

void rapport_suspend(rapport_screen *screen) {
  rapport_leave(screen);
  rapport_guard_stop();
  rapport_enter(screen);
}

bool rapport_resize(rapport_screen *screen) {
  struct winsize size;
  if (ioctl(screen->output_descriptor, TIOCGWINSZ, &size) != 0) return false;
  if (size.ws_row == 0 || size.ws_col == 0) return false;
  if (size.ws_row == LINES && size.ws_col == COLS) return false;
  resize_term(size.ws_row, size.ws_col);
  werase(stdscr);
  fit_line(screen);
  return true;
}

void rapport_repaint(rapport_screen *screen) {
  (void)screen;
  clearok(curscr, TRUE);
}

static int pair_of(rapport_screen *screen, int foreground, int background) {
  if (screen->colors == 0) return 0;
  if (foreground < 0 && screen->default_color == 0) foreground = COLOR_WHITE;
  if (background < 0 && screen->default_color == 0) background = COLOR_BLACK;
  if (foreground < 0 && background < 0) return 0;
  uint16_t *pair = &screen->pairs[foreground + 1][background + 1];
  if (*pair == 0 && screen->pair_count + 1 < COLOR_PAIRS && screen->pair_count < 32766) {
    if (init_pair((short)(screen->pair_count + 1), (short)foreground, (short)background) == OK) {
      *pair = (uint16_t)++screen->pair_count;
    }
  }
  return *pair;
}

static attr_t curses_attributes(int attributes) {
  attr_t result = A_NORMAL;
  if (attributes & RAPPORT_BOLD) result |= A_BOLD;
  if (attributes & RAPPORT_DIM) result |= A_DIM;
  if (attributes & RAPPORT_UNDERLINE) result |= A_UNDERLINE;
  if (attributes & RAPPORT_REVERSE) result |= A_REVERSE;
#ifdef A_ITALIC
  if (attributes & RAPPORT_ITALIC) result |= A_ITALIC;
#endif
  return result;
}

static void add(rapport_screen *screen, const wchar_t *text, attr_t attributes, int pair) {
  if (screen->line_count + 1 >= screen->line_capacity) return;
  cchar_t *cell = &screen->line[screen->line_count];
  if (setcchar(cell, text, attributes, (short)pair, NULL) == OK) screen->line_count++;
}

void rapport_add_cell(rapport_screen *screen, const uint32_t *scalars, int count, int width,
                      int foreground, int background, int attributes) {
  attr_t look = curses_attributes(attributes);
  int pair = pair_of(screen, foreground, background);
  int used = 0;
  for (int i = 0; i < count && used < width;) {
    wchar_t text[6] = {(wchar_t)scalars[i], 0};
    int taken = rapport_width(scalars[i]);
    bool fits = taken >= 1 && used + taken <= width && (count > 1 || taken == width);
    if (!fits) text[0] = 0xFFFD;
    i++;
    // What adds no column belongs to the cell; anything else (half a flag) begins the next one.
    for (int n = 1; i < count && rapport_width(scalars[i]) == 0; i++) {
      if (n < 5 && fits) text[n++] = (wchar_t)scalars[i];
    }
    add(screen, text, look, pair);
    used += fits ? taken : 1;
  }
  for (; used < width; used++) add(screen, L" ", look, pair);
}

void rapport_draw_line(rapport_screen *screen, int row, int column) {
  if (screen->line_count > 0) mvwadd_wchnstr(stdscr, row, column, screen->line, screen->line_count);
  screen->line_count = 0;
}

void rapport_show(rapport_screen *screen, int row, int column, bool visible) {
  (void)screen;
  curs_set(visible ? 1 : 0);
  wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  doupdate();
}

void rapport_title(rapport_screen *screen, const char *utf8) {
  if (!screen->has_title) return;
  char bytes[300] = "\033]2;";
  size_t count = 4;
  for (const unsigned char *byte = (const unsigned char *)utf8; *byte && count < 290; byte++) {
    // C1 controls in UTF-8 are C2 80 to C2 9F.
    bool is_c1 = byte[0] == 0xC2 && byte[1] >= 0x80 && byte[1] < 0xA0;
    if (is_c1) byte++;
    else if (*byte >= 0x20 && *byte != 0x7F) bytes[count++] = (char)*byte;
  }
  while (count > 4 && ((unsigned char)bytes[count - 1] & 0xC0) == 0x80 && count >= 290) count--;
  bytes[count++] = '\a';
  rapport_write_all(screen->output_descriptor, bytes, count);
}

void rapport_copy(rapport_screen *screen, const char *base64) {
  const char *signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";
  rapport_write_all(screen->output_descriptor, "\033]52;c;", 7);
  rapport_write_all(screen->output_descriptor, base64, strspn(base64, signs));
  rapport_write_all(screen->output_descriptor, "\a", 1);
}

enum rapport_event rapport_wait(rapport_screen *screen, int watched, int milliseconds,
                                int *value) {
  // poll() passes over a negative descriptor.
  struct pollfd sources[3] = {{.fd = rapport_guard_pipe(), .events = POLLIN},
                              {.fd = screen->input_descriptor, .events = POLLIN},
                              {.fd = watched, .events = POLLIN}};
  *value = 0;
  int ready = poll(sources, 3, milliseconds);
  int signal = rapport_guard_take();
  if (signal != 0) {
    *value = signal < 0 ? -signal : signal;
    return signal < 0 ? RAPPORT_INTERRUPT : RAPPORT_SIGNAL;
  }
  if (ready <= 0) return RAPPORT_TIMEOUT;
  if (sources[1].revents & (POLLHUP | POLLERR | POLLNVAL)) return RAPPORT_HANGUP;
  if (sources[1].revents & POLLIN) return RAPPORT_INPUT;
  return sources[2].revents != 0 ? RAPPORT_WATCHED : RAPPORT_TIMEOUT;
}

int rapport_read(rapport_screen *screen, uint8_t *bytes, int capacity) {
  ssize_t count = read(screen->input_descriptor, bytes, (size_t)capacity);
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return -1;
  return count > 0 ? (int)count : 0;
}

const char *rapport_capability(const char *name) {
  const char *text = tigetstr((char *)name);
  return text == (char *)-1 ? NULL : text;
}
