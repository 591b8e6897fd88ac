// When memory runs out, Swift's runtime writes what it could not get, and the way there, to the stream
// `stderr`, and aborts. A person is told one sentence instead, made beforehand, because by then nothing
// can be made any more.
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "CCurses.h"
#include "Guard.h"

static struct {
  char sentence[1024];
  size_t count;
  int status;
} memory;

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

void rapport_prepare_for_little_memory(const char *sentence, int status) {
  memory.count = strnlen(sentence, sizeof memory.sentence);
  memcpy(memory.sentence, sentence, memory.count);
  memory.status = status;
  cookie_io_functions_t calls = {.write = pass};
  FILE *stream = fopencookie(NULL, "w", calls);
  if (stream == NULL) return;
  // Without a buffer what is written arrives whole, and nothing is left in it at the end.
  setvbuf(stream, NULL, _IONBF, 0);
  stderr = stream;
}
