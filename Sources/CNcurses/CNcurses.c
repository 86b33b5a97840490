#define _GNU_SOURCE 1
#include "CNcurses.h"
#include <sys/mman.h>

int cn_wcwidth(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

/* As <term.h> declares them; its macros would take names such as lines and tab. */
extern char *tigetstr(const char *);
extern int setupterm(const char *, int, int *);

_Bool cn_knows_terminal(int fd) {
  int error = 0;
  return setupterm(NULL, fd, &error) == OK;
}

const char *cn_string_capability(const char *name) {
  char *value = tigetstr((char *)name);
  return value == (char *)-1 ? NULL : value;
}

int cn_memory_file(void) { return memfd_create("stderr", MFD_CLOEXEC); }
