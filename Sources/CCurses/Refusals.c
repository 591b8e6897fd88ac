// Makes calls that cannot be carried out say so instead of ending the process: a file that may not
// grow, a reader that has gone, a standard stream that was closed.
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "CCurses.h"
#include "Guard.h"

// Signals whose default is to kill where the call itself could have answered with an error.
static const int refusals[] = {SIGXFSZ, SIGPIPE};
#define COUNT (sizeof refusals / sizeof refusals[0])

// Those that were not ignored already when this process began: a child gets them back.
static bool changed[COUNT];

void rapport_prefer_errors(void) {
  for (size_t i = 0; i < COUNT; i++) {
    void (*before)(int) = signal(refusals[i], SIG_IGN);
    if (before != SIG_IGN && before != SIG_ERR) changed[i] = true;
  }
  // A file that is opened later must not become a standard stream by taking its number. What stands
  // in for a stream is open the other way round, so that using it fails as it would have.
  for (int stream = 0; stream <= 2; stream++) {
    if (fcntl(stream, F_GETFD) >= 0 || errno != EBADF) continue;
    if (open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY) < 0) return;
  }
}

void rapport_default_errors(void) {
  for (size_t i = 0; i < COUNT; i++) {
    if (changed[i]) signal(refusals[i], SIG_DFL);
  }
}
