// Gives the terminal back on every way out: signals, traps, exit(). A Swift trap is SIGILL or
// SIGTRAP and no deinit runs, so this is the only code that does.
#include "Guard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

#include "CCurses.h"

// Signals that mean the process is about to die where it stands.
static const int fatal[] = {SIGABRT, SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGSYS};
// Signals that ask: the first goes to the loop, a second one of a kind that was not answered kills. All
// that would end the process and leave time for more are among them, because somebody may send any of
// them; so are those for real time.
static const int asking[] = {SIGTERM,   SIGHUP,  SIGINT, SIGQUIT, SIGALRM,   SIGUSR1, SIGUSR2, SIGXCPU,
                             SIGVTALRM, SIGPROF, SIGIO,  SIGPWR,  SIGSTKFLT, SIGXFSZ, SIGPIPE};
static const int noted[] = {SIGWINCH, SIGTSTP, SIGCONT};

static struct {
  int terminal;
  struct termios modes;
  char reset[512];
  size_t reset_count;
  volatile sig_atomic_t on_screen;
  volatile sig_atomic_t asked[NSIG];
  struct sigaction previous[NSIG];
  bool installed[NSIG];
  int pipe[2];
  // Standard error while our screen is up: a file in memory, and where it led before.
  int captured, standard_error;
  char stack[65536];
} guard = {.terminal = -1, .pipe = {-1, -1}, .captured = -1, .standard_error = -1};

void rapport_write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

// Replays what was written to standard error while the screen was up. Async-signal-safe.
static void release_standard_error(void) {
  if (guard.standard_error < 0) return;
  dup2(guard.standard_error, STDERR_FILENO);
  close(guard.standard_error);
  guard.standard_error = -1;
  char buffer[4096];
  off_t offset = 0;
  ssize_t count;
  while ((count = pread(guard.captured, buffer, sizeof buffer, offset)) > 0) {
    rapport_write_all(STDERR_FILENO, buffer, (size_t)count);
    offset += count;
  }
  close(guard.captured);
  guard.captured = -1;
}

static void capture_standard_error(void) {
  if (guard.standard_error >= 0 || !isatty(STDERR_FILENO)) return;
  guard.captured = memfd_create("stderr", MFD_CLOEXEC);
  if (guard.captured < 0) return;
  guard.standard_error = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 10);
  if (guard.standard_error >= 0) dup2(guard.captured, STDERR_FILENO);
}

// Brings the terminal back without curses. Async-signal-safe, and harmless a second time.
void rapport_guard_restore(void) {
  if (!guard.on_screen) return;
  guard.on_screen = 0;
  int saved = errno;
  rapport_write_all(guard.terminal, guard.reset, guard.reset_count);
  tcsetattr(guard.terminal, TCSANOW, &guard.modes);
  release_standard_error();
  errno = saved;
}

// Hands a signal to whoever would have had it, when this handler returns.
static void pass_on(int signal) {
  rapport_guard_restore();
  sigaction(signal, &guard.previous[signal], NULL);
  raise(signal);
}

static void on_fatal(int signal, siginfo_t *information, void *context) {
  (void)information;
  (void)context;
  pass_on(signal);
}

static void note(int signal) {
  int saved = errno;
  signed char byte = (signed char)signal;
  (void)!write(guard.pipe[1], &byte, 1);
  errno = saved;
}

static void on_asking(int signal, siginfo_t *information, void *context) {
  (void)context;
  if (guard.asked[signal]) {
    pass_on(signal);
    return;
  }
  guard.asked[signal] = 1;
  bool from_keyboard = signal == SIGINT && information->si_pid == 0;
  note(from_keyboard ? -signal : signal);
}

static void on_noted(int signal, siginfo_t *information, void *context) {
  (void)information;
  (void)context;
  note(signal);
}

static void install(int signal, void (*handler)(int, siginfo_t *, void *)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigaction(signal, NULL, &guard.previous[signal]);
  // nohup and the like have asked for this signal to be ignored; they still mean it.
  bool ignored = !(guard.previous[signal].sa_flags & SA_SIGINFO) &&
                 guard.previous[signal].sa_handler == SIG_IGN;
  if (ignored && signal != SIGWINCH && signal != SIGCONT) return;
  action.sa_sigaction = handler;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART;
  sigfillset(&action.sa_mask);
  guard.installed[signal] = sigaction(signal, &action, NULL) == 0;
}

static void install_all(const int *signals, size_t count,
                        void (*handler)(int, siginfo_t *, void *)) {
  for (size_t i = 0; i < count; i++) install(signals[i], handler);
}

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

// A stack overflow leaves no room for a handler on the stack itself.
static void use_other_stack(void) {
  stack_t current;
  if (sigaltstack(NULL, &current) == 0 && !(current.ss_flags & SS_DISABLE)) return;
  stack_t stack = {.ss_sp = guard.stack, .ss_size = sizeof guard.stack};
  sigaltstack(&stack, NULL);
}

bool rapport_guard_install(int terminal) {
  static bool registered = false;
  if (tcgetattr(terminal, &guard.modes) != 0 || pipe(guard.pipe) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(guard.pipe[i], F_SETFD, FD_CLOEXEC);
    fcntl(guard.pipe[i], F_SETFL, O_NONBLOCK);
  }
  guard.terminal = terminal;
  memset((void *)guard.asked, 0, sizeof guard.asked);
  use_other_stack();
  install_all(fatal, COUNT(fatal), on_fatal);
  install_all(asking, COUNT(asking), on_asking);
  for (int signal = SIGRTMIN; signal <= SIGRTMAX; signal++) install(signal, on_asking);
  install_all(noted, COUNT(noted), on_noted);
  if (!registered) atexit(rapport_guard_restore);
  registered = true;
  return true;
}

void rapport_guard_remove(void) {
  rapport_guard_left();
  for (int signal = 1; signal < NSIG; signal++) {
    if (guard.installed[signal]) sigaction(signal, &guard.previous[signal], NULL);
    guard.installed[signal] = false;
  }
  for (int i = 0; i < 2; i++) {
    if (guard.pipe[i] >= 0) close(guard.pipe[i]);
    guard.pipe[i] = -1;
  }
}

void rapport_guard_reset_bytes(const char *bytes, size_t count) {
  guard.reset_count = count < sizeof guard.reset ? count : sizeof guard.reset;
  memcpy(guard.reset, bytes, guard.reset_count);
}

void rapport_guard_entered(void) {
  capture_standard_error();
  guard.on_screen = 1;
}

void rapport_guard_left(void) {
  if (!guard.on_screen) return;
  guard.on_screen = 0;
  tcsetattr(guard.terminal, TCSADRAIN, &guard.modes);
  release_standard_error();
}

int rapport_guard_pipe(void) { return guard.pipe[0]; }

int rapport_guard_take(void) {
  signed char byte = 0;
  if (read(guard.pipe[0], &byte, 1) != 1) return 0;
  // Ctrl-C is a key like any other once it is read; only an unread one makes the next one kill.
  if (byte == -SIGINT) guard.asked[SIGINT] = 0;
  return byte;
}

void rapport_guard_stop(void) {
  struct sigaction plain, stopping, continuing;
  memset(&plain, 0, sizeof plain);
  plain.sa_handler = SIG_DFL;
  // The SIGCONT that ends this stop is expected; only others are worth noting.
  sigaction(SIGTSTP, &plain, &stopping);
  sigaction(SIGCONT, &plain, &continuing);
  sigset_t stop, before;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  sigprocmask(SIG_UNBLOCK, &stop, &before);
  raise(SIGTSTP);
  sigprocmask(SIG_SETMASK, &before, NULL);
  sigaction(SIGTSTP, &stopping, NULL);
  sigaction(SIGCONT, &continuing, NULL);
}

_Noreturn void rapport_die(int signal) {
  rapport_guard_restore();
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(signal, &action, NULL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  raise(signal);
  _exit(128 + signal);
}
