// Breaks the disk and the clock under a program; FaultShim.h says how it is told to.
//
// Every call goes to the kernel directly, so nothing in here can call itself.

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "FaultShim.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum deed { PASS, KILL, LIE, SHORT, FAIL };

static const char *root;
static size_t root_length;
static int log_file = -1;
static const char *calls;
static const char *only_path;
static long fault_at;
static enum deed fault_do = PASS;
static int fault_errno;
static long fault_bytes;
static int is_sticky;
static const char *clock_offsets;
static const char *go_ahead;
static atomic_long count;
static atomic_long syncs;
static atomic_int fails_next;

static long number_from(const char *name) {
  const char *text = getenv(name);
  return text ? strtol(text, NULL, 10) : 0;
}

__attribute__((constructor)) static void read_environment(void) {
  root = getenv("FAULT_ROOT");
  root_length = root ? strlen(root) : 0;
  calls = getenv("FAULT_CALLS");
  only_path = getenv("FAULT_PATH");
  fault_at = number_from("FAULT_AT");
  fault_bytes = number_from("FAULT_BYTES");
  is_sticky = number_from("FAULT_STICKY") == 1;
  clock_offsets = getenv("FAULT_CLOCK");
  go_ahead = getenv("FAULT_GO_AHEAD");
  const char *what = getenv("FAULT_DO");
  if (what) {
    fault_errno = atoi(what);
    fault_do = !strcmp(what, "kill")    ? KILL
               : !strcmp(what, "lie")   ? LIE
               : !strcmp(what, "short") ? SHORT
                                        : FAIL;
  }
  const char *path = getenv("FAULT_LOG");
  if (path) {
    int file = (int)syscall(SYS_openat, AT_FDCWD, path,
                            O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    // Far away from the numbers that the program will see.
    log_file = (int)syscall(SYS_fcntl, file, F_DUPFD_CLOEXEC, 500);
    syscall(SYS_close, file);
  }
}

// Whether a path lies below the watched folder, or is it.
static int is_watched_path(const char *path) {
  return root && path && !strncmp(path, root, root_length) &&
         (path[root_length] == '/' || path[root_length] == 0);
}

// The path of an open file; empty when it has none.
static void find_path(int file, char path[PATH_MAX]) {
  char link[40];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 1);
  path[length < 0 ? 0 : length] = 0;
}

// The whole path of a name in an open folder.
static void find_whole_path(int folder, const char *name, char path[2 * PATH_MAX]) {
  path[0] = 0;
  if (!name) return;
  if (folder == AT_FDCWD || name[0] == '/') {
    snprintf(path, 2 * PATH_MAX, "%s", name);
    return;
  }
  char above[PATH_MAX];
  find_path(folder, above);
  snprintf(path, 2 * PATH_MAX, "%s/%s", above, name);
}

// The path of an open file, when it is watched.
static int is_watched(int file, char path[PATH_MAX]) {
  if (!root) return 0;
  find_path(file, path);
  return is_watched_path(path);
}

// Whether what is written to a file is read by a person.
static int is_said(int file) {
  if (file == 1 || file == 2) return 1;
  if (log_file < 0) return 0;
  char path[PATH_MAX];
  find_path(file, path);
  return !strncmp(path, "/dev/pts/", 9) || !strncmp(path, "/dev/tty", 8);
}

// Adds a line to the log: the call, its result, its errno, a number that matters, and a text.
static void note(const char *call, long result, long detail, const char *text, size_t length) {
  if (log_file < 0) return;
  int before = errno;
  char line[PATH_MAX + 200];
  int head = snprintf(line, 160, "%s %ld %d %ld ", call, result, result < 0 ? before : 0, detail);
  size_t end = (size_t)head;
  for (size_t at = 0; at < length && end < sizeof line - 1; at++) {
    unsigned char byte = (unsigned char)text[at];
    line[end++] = byte < 0x20 || byte == 0x7F ? '.' : (char)byte;
  }
  line[end++] = '\n';
  syscall(SYS_write, log_file, line, end);
  errno = before;
}

static void note_path(const char *call, long result, long detail, const char *path) {
  note(call, result, detail, path, strlen(path));
}

static void end_by_kill(void) {
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}

// Whether a call is among the numbered ones.
static int is_numbered(const char *call, const char *path) {
  if (only_path && !strstr(path, only_path)) return 0;
  if (!calls) return 1;
  const char *found = strstr(calls, call);
  size_t length = strlen(call);
  return found && (found == calls || found[-1] == ',') &&
         (found[length] == 0 || found[length] == ',');
}

// Whether the fault is over because somebody made room.
static int is_over(void) {
  if (!go_ahead) return 0;
  return syscall(SYS_faccessat, AT_FDCWD, go_ahead, F_OK) == 0;
}

// What happens to the call that is being made. Counts it.
static enum deed deed_for(const char *call, const char *path) {
  if (!is_numbered(call, path)) return PASS;
  long number = atomic_fetch_add(&count, 1) + 1;
  if (atomic_exchange(&fails_next, 0)) return is_over() ? PASS : FAIL;
  if (!fault_at || number < fault_at || (number > fault_at && !is_sticky)) return PASS;
  return is_over() ? PASS : fault_do;
}

// Makes a call that has no half way.
#define MAKE(name, detail, path, invocation)                   \
  do {                                                         \
    enum deed deed = deed_for(name, path);                     \
    long result = 0;                                           \
    if (deed == KILL && fault_bytes == 0) end_by_kill();       \
    if (deed == FAIL) {                                        \
      errno = fault_errno;                                     \
      result = -1;                                             \
    } else if (deed != LIE) {                                  \
      result = (invocation);                                   \
    }                                                          \
    note_path(name, result, (long)(detail), path);             \
    if (deed == KILL) end_by_kill();                           \
    return result;                                             \
  } while (0)

// Opens, counted when the path is watched. A folder that is only walked through isn't.
static long open_call(int folder, const char *path, int flags, mode_t mode) {
  if (!root || flags & O_PATH) return syscall(SYS_openat, folder, path, flags, mode);
  char whole[2 * PATH_MAX];
  find_whole_path(folder, path, whole);
  if (!is_watched_path(whole)) return syscall(SYS_openat, folder, path, flags, mode);
  MAKE("open", flags, whole, syscall(SYS_openat, folder, path, flags, mode));
}

#define OPEN_WITH_MODE(folder)                               \
  mode_t mode = 0;                                           \
  if (flags & (O_CREAT | O_TMPFILE)) {                       \
    va_list rest;                                            \
    va_start(rest, flags);                                   \
    mode = va_arg(rest, mode_t);                             \
    va_end(rest);                                            \
  }                                                          \
  return (int)open_call(folder, path, flags, mode)

int open(const char *path, int flags, ...) { OPEN_WITH_MODE(AT_FDCWD); }
int open64(const char *path, int flags, ...) { OPEN_WITH_MODE(AT_FDCWD); }
int openat(int folder, const char *path, int flags, ...) { OPEN_WITH_MODE(folder); }
int openat64(int folder, const char *path, int flags, ...) { OPEN_WITH_MODE(folder); }

ssize_t write(int file, const void *bytes, size_t length) {
  char path[PATH_MAX];
  if (is_said(file)) {
    ssize_t result = syscall(SYS_write, file, bytes, length);
    note("say", result, file, bytes, length < 3000 ? length : 3000);
    return result;
  }
  if (!is_watched(file, path)) return syscall(SYS_write, file, bytes, length);
  enum deed deed = deed_for("write", path);
  size_t part = fault_bytes < (long)length ? (size_t)fault_bytes : length;
  ssize_t result = -1;
  if (deed == LIE) {
    result = (ssize_t)length;
  } else if (deed == FAIL && part == 0) {
    errno = fault_errno;
  } else if (deed == FAIL || deed == SHORT || deed == KILL) {
    result = part ? syscall(SYS_write, file, bytes, part) : 0;
    // What takes bytes first fails only at the next write, as a disk that fills up does.
    if (deed == FAIL && part < length) atomic_store(&fails_next, 1);
  } else {
    result = syscall(SYS_write, file, bytes, length);
  }
  if (deed == FAIL && part > 0) fault_bytes = 0;
  note_path("write", result, (long)length, path);
  if (deed == KILL) end_by_kill();
  return result;
}

static int sync_call(int file, long number) {
  char path[PATH_MAX];
  if (!is_watched(file, path)) return (int)syscall(number, file);
  enum deed deed = deed_for("sync", path);
  int result = 0;
  if (deed == KILL && fault_bytes == 0) end_by_kill();
  if (deed == FAIL) {
    errno = fault_errno;
    result = -1;
  } else if (deed != LIE) {
    result = (int)syscall(number, file);
  }
  atomic_fetch_add(&syncs, 1);
  note_path("sync", result, file, path);
  if (deed == KILL) end_by_kill();
  return result;
}

int fsync(int file) { return sync_call(file, SYS_fsync); }
int fdatasync(int file) { return sync_call(file, SYS_fdatasync); }

static int cut(int file, off_t length) {
  char path[PATH_MAX];
  if (!is_watched(file, path)) return (int)syscall(SYS_ftruncate, file, length);
  MAKE("cut", length, path, (int)syscall(SYS_ftruncate, file, length));
}

int ftruncate(int file, off_t length) { return cut(file, length); }
int ftruncate64(int file, off64_t length) { return cut(file, length); }

static int rename_call(int from, const char *old, int to, const char *new, unsigned flags) {
  if (!root) return (int)syscall(SYS_renameat2, from, old, to, new, flags);
  char whole[2 * PATH_MAX], both[4 * PATH_MAX + 8];
  find_whole_path(to, new, whole);
  if (!is_watched_path(whole)) return (int)syscall(SYS_renameat2, from, old, to, new, flags);
  find_whole_path(from, old, both);
  snprintf(both + strlen(both), 2 * PATH_MAX + 8, " -> %s", whole);
  MAKE("rename", 0, both, (int)syscall(SYS_renameat2, from, old, to, new, flags));
}

int rename(const char *old, const char *new) {
  return rename_call(AT_FDCWD, old, AT_FDCWD, new, 0);
}
int renameat(int from, const char *old, int to, const char *new) {
  return rename_call(from, old, to, new, 0);
}
int renameat2(int from, const char *old, int to, const char *new, unsigned flags) {
  return rename_call(from, old, to, new, flags);
}

int unlinkat(int folder, const char *path, int flags) {
  char whole[2 * PATH_MAX];
  find_whole_path(folder, path, whole);
  if (!is_watched_path(whole)) return (int)syscall(SYS_unlinkat, folder, path, flags);
  MAKE("remove", flags, whole, (int)syscall(SYS_unlinkat, folder, path, flags));
}
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }

int mkdirat(int folder, const char *path, mode_t mode) {
  char whole[2 * PATH_MAX];
  find_whole_path(folder, path, whole);
  if (!is_watched_path(whole)) return (int)syscall(SYS_mkdirat, folder, path, mode);
  MAKE("mkdir", mode, whole, (int)syscall(SYS_mkdirat, folder, path, mode));
}
int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }

int flock(int file, int operation) {
  char path[PATH_MAX];
  if (!is_watched(file, path)) return (int)syscall(SYS_flock, file, operation);
  MAKE("lock", operation, path, (int)syscall(SYS_flock, file, operation));
}

// The seconds by which the clock is wrong now.
static long clock_error(void) {
  if (!clock_offsets) return 0;
  long places = 1;
  for (const char *at = clock_offsets; *at; at++) places += *at == ',';
  long place = atomic_load(&syncs) % places;
  const char *at = clock_offsets;
  while (place-- > 0) at = strchr(at, ',') + 1;
  return strtol(at, NULL, 10);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  int result = (int)syscall(SYS_clock_gettime, clock, time);
  if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
    time->tv_sec += clock_error();
  }
  return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
  struct timespec now;
  (void)zone;
  clock_gettime(CLOCK_REALTIME, &now);
  time->tv_sec = now.tv_sec;
  time->tv_usec = now.tv_nsec / 1000;
  return 0;
}

time_t time(time_t *place) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (place) *place = now.tv_sec;
  return now.tv_sec;
}
