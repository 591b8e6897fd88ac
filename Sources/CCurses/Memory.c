// When memory runs out, Swift's runtime writes what it could not get, and the way there, to the stream
// `stderr`, and aborts; libraries that had counted on it trap. A person is told one sentence instead, made
// beforehand, because by then nothing can be made any more.
#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "CCurses.h"
#include "Guard.h"

static struct {
  char sentence[1024];
  size_t count;
  int status;
  struct sigaction before[NSIG];
} memory;

// Signals of a crash. errno is still that of the last call which failed.
static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS};

// What the runtimes of Swift and C++ say before they abort because of memory.
static const char *const last_words[] = {"failed to allocate", "ould not allocate memory", "bad_alloc"};

static _Noreturn void end(void) {
  rapport_guard_restore();
  rapport_write_all(STDERR_FILENO, memory.sentence, memory.count);
  _exit(memory.status);
}

// Passes on what is written to the stream, and listens.
static ssize_t pass(void *cookie, const char *bytes, size_t count) {
  (void)cookie;
  for (size_t i = 0; i < sizeof last_words / sizeof last_words[0]; i++) {
    if (memmem(bytes, count, last_words[i], strlen(last_words[i])) != NULL) end();
  }
  rapport_write_all(STDERR_FILENO, bytes, count);
  return (ssize_t)count;
}

static void on_crash(int signal) {
  if (errno == ENOMEM) end();
  sigaction(signal, &memory.before[signal], NULL);
  raise(signal);
}

void rapport_prepare_for_little_memory(const char *sentence, int status) {
  memory.count = strnlen(sentence, sizeof memory.sentence);
  memcpy(memory.sentence, sentence, memory.count);
  bool isPrepared = memory.status != 0;
  memory.status = status;
  if (isPrepared) return;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_crash;
  action.sa_flags = SA_ONSTACK;
  sigfillset(&action.sa_mask);
  for (size_t i = 0; i < sizeof crashes / sizeof crashes[0]; i++) {
    sigaction(crashes[i], &action, &memory.before[crashes[i]]);
  }
  cookie_io_functions_t calls = {.write = pass};
  FILE *stream = fopencookie(NULL, "w", calls);
  if (stream == NULL) return;
  // Without a buffer what is written arrives whole, and nothing is left in it at the end.
  setvbuf(stream, NULL, _IONBF, 0);
  stderr = stream;
}
