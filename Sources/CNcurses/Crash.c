#define _GNU_SOURCE 1
#include "CNcurses.h"
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <termios.h>
#include <unistd.h>

/* Everything here may run in a signal handler: no allocation, no stdio, no locks. */
static struct termios saved;
static int have_saved, tty = -1, log_file = -1, real_stderr = -1;
static char farewell[512];
static size_t farewell_length;
static volatile sig_atomic_t armed;
static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS};
#define CRASHES (sizeof crashes / sizeof *crashes)
static struct sigaction before[CRASHES];
static char stack[64 * 1024];

static void write_all(int fd, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(fd, bytes, count);
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

/* What was said on stderr while the screen was ours: its last 16 KiB. */
static void repeat_stderr(void) {
  char buffer[4096];
  if (log_file < 0 || real_stderr < 0) return;
  off_t end = lseek(log_file, 0, SEEK_END);
  off_t at = end > 16384 ? end - 16384 : 0;
  ssize_t count;
  while ((count = pread(log_file, buffer, sizeof buffer, at)) > 0) {
    write_all(real_stderr, buffer, (size_t)count);
    at += count;
  }
  dup2(real_stderr, 2);
}

static void give_back(void) {
  if (!armed) return;
  armed = 0;
  write_all(tty, farewell, farewell_length);
  if (have_saved) tcsetattr(tty, TCSANOW, &saved);
  repeat_stderr();
}

static void crashed(int number, siginfo_t *info, void *context) {
  (void)context;
  give_back();
  /* Back to what was there: the default, or Swift's backtracer. */
  for (size_t i = 0; i < CRASHES; i++)
    if (crashes[i] == number) sigaction(number, &before[i], NULL);
  /* A real fault comes again by itself when this returns; one that was sent does not. */
  if (info->si_code <= 0) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, number);
    raise(number);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  }
}

int cn_tty_save(int fd) {
  have_saved = tcgetattr(fd, &saved) == 0;
  return have_saved;
}

static void catch_crashes(void) {
  stack_t current, own;
  struct sigaction action;
  memset(&own, 0, sizeof own);
  own.ss_sp = stack;
  own.ss_size = sizeof stack;
  if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) sigaltstack(&own, NULL);
  memset(&action, 0, sizeof action);
  action.sa_sigaction = crashed;
  action.sa_flags = SA_ONSTACK | SA_SIGINFO;
  sigfillset(&action.sa_mask);
  for (size_t i = 0; i < CRASHES; i++) sigaction(crashes[i], &action, &before[i]);
}

void cn_crash_arm(int fd, const char *bytes, int log_fd, int stderr_fd) {
  static int once;
  armed = 0;
  tty = fd;
  log_file = log_fd;
  real_stderr = stderr_fd;
  farewell_length = strlen(bytes);
  if (farewell_length > sizeof farewell) farewell_length = sizeof farewell;
  memcpy(farewell, bytes, farewell_length);
  armed = 1;
  if (once) return;
  once = 1;
  atexit(give_back);
  catch_crashes();
}

void cn_crash_disarm(void) { armed = 0; }
