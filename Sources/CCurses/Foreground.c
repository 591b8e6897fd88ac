// Runs an editor or pager in the foreground of the terminal, as a shell runs a job. When it is
// stopped (Ctrl-Z inside the editor), this process stops too, so that the person gets the shell.
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "CCurses.h"
#include "Guard.h"
#include "Screen.h"

// Gives the terminal's foreground to a process group. A background process may do so only while
// SIGTTOU is blocked.
static void give_terminal(int terminal, pid_t group) {
  sigset_t set, before;
  sigemptyset(&set);
  sigaddset(&set, SIGTTOU);
  sigprocmask(SIG_BLOCK, &set, &before);
  tcsetpgrp(terminal, group);
  sigprocmask(SIG_SETMASK, &before, NULL);
}

// The child's half: only async-signal-safe calls between fork and exec.
static _Noreturn void become(int terminal, char *const *arguments, int report) {
  setpgid(0, 0);
  give_terminal(terminal, getpid());
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  rapport_default_errors();
  if (!isatty(STDIN_FILENO)) dup2(terminal, STDIN_FILENO);
  execvp(arguments[0], arguments);
  int problem = errno;
  (void)!write(report, &problem, sizeof problem);
  _exit(127);
}

// Waits until the child has ended, stopping and going on together with it.
static int wait_together(int terminal, pid_t child) {
  int status = 0;
  for (;;) {
    if (waitpid(child, &status, WUNTRACED) < 0) {
      if (errno == EINTR) continue;
      return status;
    }
    if (!WIFSTOPPED(status)) return status;
    give_terminal(terminal, getpgrp());
    rapport_guard_stop();
    give_terminal(terminal, child);
    kill(-child, SIGCONT);
  }
}

enum rapport_ending rapport_run(rapport_screen *screen, char *const *arguments, int *value) {
  int report[2];
  int terminal = rapport_input_descriptor(screen);
  *value = 0;
  if (pipe(report) != 0) {
    *value = errno;
    return RAPPORT_NOT_STARTED;
  }
  fcntl(report[1], F_SETFD, FD_CLOEXEC);
  pid_t child = fork();
  if (child == 0) become(terminal, arguments, report[1]);
  int problem = child < 0 ? errno : 0;
  close(report[1]);
  if (child > 0) {
    setpgid(child, child);
    give_terminal(terminal, child);
    ssize_t count;
    while ((count = read(report[0], &problem, sizeof problem)) < 0 && errno == EINTR) {}
    if (count != sizeof problem) problem = 0;
  }
  close(report[0]);
  int status = child > 0 ? wait_together(terminal, child) : 0;
  give_terminal(terminal, getpgrp());
  if (problem != 0) {
    *value = problem;
    return RAPPORT_NOT_STARTED;
  }
  *value = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
  return WIFSIGNALED(status) ? RAPPORT_SIGNALLED : RAPPORT_EXITED;
}
