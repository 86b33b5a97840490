#ifndef CCURL_H
#define CCURL_H

#include <stddef.h>
#include <stdint.h>

/* libcurl, found when it is first wanted and not before: a console that talks to nobody does not
   wait for the thirty libraries it brings. Its calls take variable arguments, which Swift cannot
   make by itself. */

/* Loads the library once. Returns NULL, or why it cannot be used. */
const char *ccurl_open(void);

/* A connection that is kept between requests; to be used by one thread at a time. */
void *ccurl_connection(void);
void ccurl_close(void *connection);

/* Raised by one thread to end what another is waiting for. */
typedef struct ccurl_flag ccurl_flag;
ccurl_flag *ccurl_flag_make(void);
void ccurl_flag_raise(ccurl_flag *);
void ccurl_flag_free(ccurl_flag *);

typedef struct {
  const char *method, *url;
  const char *headers; /* lines, each ended by \n */
  const uint8_t *body;
  size_t body_length;
  const char *authorities; /* a file of certificates in place of the system's; or NULL */
  long connect_milliseconds, total_milliseconds;
  size_t most_bytes; /* of a reply */
  _Bool is_direct;   /* never through a proxy */
  _Bool is_fresh;    /* over a new connection */
} ccurl_request;

typedef struct {
  int problem;    /* a CURLcode; 0 for a whole reply */
  char words[256]; /* what libcurl says of the problem */
  _Bool was_sent; /* whether anything of the request may have arrived */
  long status;
  char *headers;
  size_t headers_length;
  uint8_t *body;
  size_t body_length;
} ccurl_reply;

void ccurl_send(void *connection, const ccurl_request *, ccurl_flag *, ccurl_reply *);
void ccurl_reply_free(ccurl_reply *);

#endif
