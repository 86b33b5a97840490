#define _GNU_SOURCE 1
#include "CNcurses.h"
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static volatile int wake_fd = -1;
static const int caught[] = {SIGWINCH, SIGHUP,  SIGTERM, SIGINT, SIGQUIT,
                             SIGTSTP,  SIGCONT, SIGCHLD};
#define CAUGHT (sizeof caught / sizeof *caught)
static struct sigaction before[CAUGHT];

static void wake(int signal) {
  int saved = errno;
  unsigned char byte = (unsigned char)signal;
  if (wake_fd >= 0) {
    ssize_t written = write(wake_fd, &byte, 1);
    (void)written;
  }
  errno = saved;
}

int cn_signals_catch(int fd) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = wake;
  action.sa_flags = SA_RESTART;
  sigfillset(&action.sa_mask);
  wake_fd = fd;
  for (size_t i = 0; i < CAUGHT; i++) {
    if (sigaction(caught[i], NULL, &before[i]) != 0) return -1;
    /* Under nohup a hang-up stays ignored; a shell without job control ignores stops.
       SIGCHLD is never inherited as a wish. */
    if (before[i].sa_handler == SIG_IGN && caught[i] != SIGCHLD) continue;
    if (sigaction(caught[i], &action, NULL) != 0) return -1;
  }
  signal(SIGPIPE, SIG_IGN);
  return 0;
}

void cn_signals_release(void) {
  for (size_t i = 0; i < CAUGHT; i++) sigaction(caught[i], &before[i], NULL);
  signal(SIGPIPE, SIG_DFL);
  wake_fd = -1;
}

void cn_stop_job(void) {
  struct sigaction standard, ours;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &standard, &ours);
  /* Without job control nobody could wake the job up again. */
  if (ours.sa_handler != SIG_IGN) kill(0, SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}

void cn_stop_self(void) { kill(getpid(), SIGSTOP); }

void cn_die_by(int number) {
  sigset_t set;
  signal(number, SIG_DFL);
  sigemptyset(&set);
  sigaddset(&set, number);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  kill(getpid(), number);
  _exit(128 + number);
}
