#ifndef CNCURSES_H
#define CNCURSES_H
/* Before curses.h: the importer defines neither _GNU_SOURCE nor _XOPEN_SOURCE, and without
   this there are no wide characters. */
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#define NCURSES_NOMACROS 1
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <wchar.h>
#include <ncursesw/curses.h>

/* Function-like macros are not imported. */
static const attr_t CN_BOLD = A_BOLD;
static const attr_t CN_DIM = A_DIM;
static const attr_t CN_REVERSE = A_REVERSE;
static const attr_t CN_UNDERLINE = A_UNDERLINE;
static inline int cn_key_f(int number) { return KEY_F(number); }

/* Globals are refused in Swift 6 as shared mutable state. */
static inline WINDOW *cn_stdscr(void) { return stdscr; }
static inline WINDOW *cn_curscr(void) { return curscr; }
static inline int cn_colors(void) { return COLORS; }
static inline int cn_color_pairs(void) { return COLOR_PAIRS; }

/* The columns the C library gives a scalar: 0 for combining marks, -1 for what has none. */
int cn_wcwidth(uint32_t scalar);
/* Fills a cell with at most CCHARW_MAX wide characters, ended by 0. */
static inline int cn_set_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
  /* The last argument carries the pair when it needs more than a short. */
  return setcchar(cell, text, attributes, (short)(pair > 32767 ? 32767 : pair), &pair);
}
/* The same for one character, without setcchar's measuring. */
static inline void cn_set_plain(cchar_t *cell, uint32_t scalar, attr_t attributes, int pair) {
  /* ncurses keeps the pair's low byte among the attributes, too. */
  cell->attr = (attributes & ~A_COLOR) | (attr_t)((pair & 0xff) << 8);
  cell->chars[0] = (wchar_t)scalar;
  cell->chars[1] = cell->chars[2] = cell->chars[3] = cell->chars[4] = 0;
  cell->ext_color = pair;
}

/* Whether terminfo describes the terminal that TERM names, as one with a screen. */
_Bool cn_knows_terminal(int fd);
/* NULL: the terminal has none. */
const char *cn_string_capability(const char *name);

/* Signals: each handler writes its number as one byte to wake_fd. Signals that were ignored
   when the program began stay ignored. */
int cn_signals_catch(int wake_fd);
void cn_signals_release(void);
/* Stops the whole job, as Ctrl-Z does. */
void cn_stop_job(void);
/* Stops this process alone. */
void cn_stop_self(void);
/* Ends the program by the signal, so that whoever waits for it sees that. */
_Noreturn void cn_die_by(int signal);

/* A file that is in no directory and on no disk; -1: there can be none. */
int cn_memory_file(void);

/* Crashes: what to write and which modes to set before the program goes. */
int cn_tty_save(int tty_fd);
void cn_crash_arm(int tty_fd, const char *bytes, int log_fd, int stderr_fd);
void cn_crash_disarm(void);
#endif
