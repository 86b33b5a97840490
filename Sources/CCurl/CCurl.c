#define _GNU_SOURCE 1
#include "CCurl.h"
#include <dlfcn.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

/* What is used of <curl/curl.h>. Its numbers never change. */
enum {
  option_write_data = 10001, option_url = 10002, option_error_buffer = 10010,
  option_post_fields = 10015, option_headers = 10023, option_header_data = 10029,
  option_method = 10036, option_progress_data = 10057, option_authorities = 10065,
  option_no_proxy = 10177, option_write = 20011, option_header = 20079,
  option_progress = 20219, option_no_progress = 43, option_body_length = 60,
  option_fresh = 74, option_http_version = 84, option_no_signal = 99,
  option_total_ms = 155, option_connect_ms = 156, option_protocols = 181,
  option_no_connect_headers = 265,
  info_status = 0x200002, info_request_size = 0x20000C, info_pretransfer = 0x300006,
  global_default = 3, http_1_1 = 2, http_and_https = 3
};
typedef struct header_line header_line;

static struct {
  int (*global_init)(long);
  void *(*init)(void);
  void (*cleanup)(void *), (*reset)(void *);
  int (*setopt)(void *, int, ...);
  int (*getinfo)(void *, int, ...);
  int (*perform)(void *);
  const char *(*strerror)(int);
  header_line *(*append)(header_line *, const char *);
  void (*free_all)(header_line *);
} curl;
static const char *why_not;

static void load(void) {
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) library = dlopen("libcurl-gnutls.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    why_not = "libcurl.so.4 is not there: install libcurl4";
    return;
  }
  struct { void *place; const char *name; } wanted[] = {
    {&curl.global_init, "curl_global_init"}, {&curl.init, "curl_easy_init"},
    {&curl.cleanup, "curl_easy_cleanup"}, {&curl.reset, "curl_easy_reset"},
    {&curl.setopt, "curl_easy_setopt"}, {&curl.getinfo, "curl_easy_getinfo"},
    {&curl.perform, "curl_easy_perform"}, {&curl.strerror, "curl_easy_strerror"},
    {&curl.append, "curl_slist_append"}, {&curl.free_all, "curl_slist_free_all"},
  };
  for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
    void *found = dlsym(library, wanted[i].name);
    if (!found) {
      why_not = "the libcurl that is there cannot be used: install libcurl4";
      return;
    }
    memcpy(wanted[i].place, &found, sizeof found);
  }
  if (curl.global_init(global_default)) why_not = "libcurl does not start";
}

const char *ccurl_open(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return why_not;
}

void *ccurl_connection(void) { return curl.init(); }
void ccurl_close(void *connection) { curl.cleanup(connection); }

struct ccurl_flag { atomic_bool is_raised; };
ccurl_flag *ccurl_flag_make(void) { return calloc(1, sizeof(ccurl_flag)); }
void ccurl_flag_raise(ccurl_flag *flag) { atomic_store(&flag->is_raised, 1); }
void ccurl_flag_free(ccurl_flag *flag) { free(flag); }

static int check_flag(void *flag, int64_t a, int64_t b, int64_t c, int64_t d) {
  (void)a, (void)b, (void)c, (void)d;
  return atomic_load(&((ccurl_flag *)flag)->is_raised);
}

typedef struct { ccurl_reply *reply; size_t most; } collecting;

static _Bool add(void **bytes, size_t *length, size_t most, const char *data, size_t count) {
  if (count > most - *length) return 0;
  void *longer = realloc(*bytes, *length + count + 1);
  if (!longer) return 0;
  memcpy((char *)longer + *length, data, count);
  *bytes = longer;
  *length += count;
  return 1;
}

static size_t take_body(char *data, size_t size, size_t count, void *context) {
  collecting *to = context;
  ccurl_reply *reply = to->reply;
  size_t all = size * count;
  return add((void **)&reply->body, &reply->body_length, to->most, data, all) ? all : 0;
}

static size_t take_header(char *data, size_t size, size_t count, void *context) {
  collecting *to = context;
  ccurl_reply *reply = to->reply;
  size_t all = size * count;
  /* What came before was of an interim reply. */
  if (all > 5 && !memcmp(data, "HTTP/", 5)) reply->headers_length = 0;
  return add((void **)&reply->headers, &reply->headers_length, 1 << 16, data, all) ? all : 0;
}

static header_line *lines(const char *text) {
  header_line *list = curl.append(NULL, "Expect:");
  while (*text) {
    const char *end = strchr(text, '\n');
    char *line = strndup(text, (size_t)(end - text));
    list = curl.append(list, line);
    free(line);
    text = end + 1;
  }
  return list;
}

void ccurl_send(
    void *connection, const ccurl_request *request, ccurl_flag *flag, ccurl_reply *reply) {
  void *c = connection;
  memset(reply, 0, sizeof *reply);
  collecting to = {reply, request->most_bytes};
  header_line *headers = lines(request->headers);
  curl.reset(c);
  curl.setopt(c, option_error_buffer, reply->words);
  curl.setopt(c, option_no_signal, 1L);
  curl.setopt(c, option_protocols, (long)http_and_https);
  curl.setopt(c, option_http_version, (long)http_1_1);
  curl.setopt(c, option_no_connect_headers, 1L);
  curl.setopt(c, option_url, request->url);
  if (request->body_length || !strcmp(request->method, "POST")) {
    curl.setopt(c, option_body_length, (long)request->body_length);
    curl.setopt(c, option_post_fields, request->body_length ? (const char *)request->body : "");
  }
  curl.setopt(c, option_method, request->method);
  curl.setopt(c, option_headers, headers);
  curl.setopt(c, option_connect_ms, request->connect_milliseconds);
  curl.setopt(c, option_total_ms, request->total_milliseconds);
  curl.setopt(c, option_fresh, (long)request->is_fresh);
  if (request->is_direct) curl.setopt(c, option_no_proxy, "*");
  if (request->authorities) curl.setopt(c, option_authorities, request->authorities);
  curl.setopt(c, option_write, take_body);
  curl.setopt(c, option_write_data, &to);
  curl.setopt(c, option_header, take_header);
  curl.setopt(c, option_header_data, &to);
  curl.setopt(c, option_no_progress, 0L);
  curl.setopt(c, option_progress, check_flag);
  curl.setopt(c, option_progress_data, flag);
  reply->problem = curl.perform(c);
  if (reply->problem && !*reply->words) {
    strncpy(reply->words, curl.strerror(reply->problem), sizeof reply->words - 1);
  }
  long size = 0;
  double pretransfer = 0;
  curl.getinfo(c, info_status, &reply->status);
  curl.getinfo(c, info_request_size, &size);
  curl.getinfo(c, info_pretransfer, &pretransfer);
  reply->was_sent = size > 0 || pretransfer > 0;
  curl.setopt(c, option_error_buffer, NULL);
  curl.setopt(c, option_headers, NULL);
  curl.free_all(headers);
}

void ccurl_reply_free(ccurl_reply *reply) {
  if (reply->body) explicit_bzero(reply->body, reply->body_length);
  free(reply->body);
  free(reply->headers);
  reply->body = NULL;
  reply->headers = NULL;
}
