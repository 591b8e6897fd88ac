// The only file that includes <expat.h>. expat calls back for every tag; what it says is written into an
// array here, so that Swift reads events in a loop and no callback crosses the languages.
#include "CMarkup.h"

#include <expat.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

// Between a namespace and a local name; no URI of a workbook holds it.
#define SEPARATOR '\n'
// Workbooks need a dozen levels.
#define DEEPEST 200
// expat looks at an unfinished tag again with every piece, so this also bounds the time.
#define LONGEST_TAG (1 << 20)
#define MOST_NAMES 128

struct known_name {
  const char *text;
  size_t count;
  bool wants_text;
};

struct rapport_markup {
  XML_Parser parser;
  char *names;
  struct known_name known[MOST_NAMES];
  int known_count;
  struct rapport_markup_event *events;
  size_t event_count, event_capacity;
  uint8_t *text;
  size_t text_count, text_capacity;
  int64_t given;
  int depth, wanting;
  // The numbers of the elements that are open, -1 for those that weren't asked for.
  int open[DEEPEST];
  enum rapport_markup_problem problem;
};

// The ends of the namespaces that are read: SpreadsheetML and its relationships, in the two spellings of
// the standard, and OpenDocument's.
static const char *const spaces[] = {
    "/spreadsheetml/2006/main", "/spreadsheetml/main", "/package/2006/relationships",
    "/officeDocument/2006/relationships", "/officeDocument/relationships",
    "opendocument:xmlns:table:1.0", "opendocument:xmlns:office:1.0", "opendocument:xmlns:text:1.0",
    "opendocument:xmlns:style:1.0", "opendocument:xmlns:drawing:1.0",
    "opendocument:xmlns:manifest:1.0",
};

static bool is_known_space(const char *space, size_t count) {
  for (size_t i = 0; i < sizeof spaces / sizeof spaces[0]; i++) {
    size_t end = strlen(spaces[i]);
    if (count >= end && memcmp(space + count - end, spaces[i], end) == 0) return true;
  }
  return false;
}

// The number of a name that was asked for; -1 for any other.
static int known(const rapport_markup *markup, const char *name) {
  const char *separator = strrchr(name, SEPARATOR);
  const char *local = separator == NULL ? name : separator + 1;
  size_t count = strlen(local);
  for (int i = 0; i < markup->known_count; i++) {
    const struct known_name *candidate = &markup->known[i];
    if (candidate->count != count || memcmp(candidate->text, local, count) != 0) continue;
    bool is_ours = separator == NULL || is_known_space(name, (size_t)(separator - name));
    return is_ours ? i : -1;
  }
  return -1;
}

static void stop(rapport_markup *markup, enum rapport_markup_problem problem) {
  markup->problem = problem;
  XML_StopParser(markup->parser, XML_FALSE);
}

// Makes room for so many things of a size; false where there is none.
static bool grow(void **things, size_t *capacity, size_t needed, size_t size) {
  if (needed <= *capacity) return true;
  size_t wanted = *capacity * 2 > needed ? *capacity * 2 : needed + 1024;
  void *grown = realloc(*things, wanted * size);
  if (grown == NULL) return false;
  *things = grown;
  *capacity = wanted;
  return true;
}

static void add(rapport_markup *markup, enum rapport_markup_kind kind, int name, const char *text,
                size_t count) {
  bool fits = grow((void **)&markup->text, &markup->text_capacity, markup->text_count + count, 1) &&
              grow((void **)&markup->events, &markup->event_capacity, markup->event_count + 1,
                   sizeof *markup->events);
  if (!fits || markup->text_count + count > UINT32_MAX) {
    stop(markup, RAPPORT_MARKUP_EXCESSIVE);
    return;
  }
  if (count > 0) memcpy(markup->text + markup->text_count, text, count);
  markup->events[markup->event_count++] = (struct rapport_markup_event){
      .kind = (uint16_t)kind,
      .name = (uint16_t)name,
      .start = (uint32_t)markup->text_count,
      .count = (uint32_t)count,
  };
  markup->text_count += count;
}

static void XMLCALL on_start(void *user, const XML_Char *element, const XML_Char **attributes) {
  rapport_markup *markup = user;
  // After a stop expat may still tell that an element without content has ended.
  if (markup->depth++ >= DEEPEST) {
    stop(markup, RAPPORT_MARKUP_EXCESSIVE);
    return;
  }
  int name = known(markup, element);
  markup->open[markup->depth - 1] = name;
  if (name < 0) return;
  if (markup->known[name].wants_text) markup->wanting++;
  add(markup, RAPPORT_ELEMENT, name, NULL, 0);
  for (const XML_Char **attribute = attributes; *attribute != NULL; attribute += 2) {
    int own = known(markup, attribute[0]);
    if (own >= 0) add(markup, RAPPORT_ATTRIBUTE, own, attribute[1], strlen(attribute[1]));
  }
}

static void XMLCALL on_end(void *user, const XML_Char *element) {
  (void)element;
  rapport_markup *markup = user;
  if (--markup->depth >= DEEPEST) return;
  int name = markup->open[markup->depth];
  if (name < 0) return;
  if (markup->known[name].wants_text) markup->wanting--;
  add(markup, RAPPORT_ELEMENT_END, name, NULL, 0);
}

static void XMLCALL on_text(void *user, const XML_Char *text, int count) {
  rapport_markup *markup = user;
  if (markup->wanting > 0) add(markup, RAPPORT_TEXT, 0, text, (size_t)count);
}

static void XMLCALL on_doctype(void *user, const XML_Char *name, const XML_Char *system,
                               const XML_Char *publicly, int has_subset) {
  (void)name, (void)system, (void)publicly, (void)has_subset;
  stop(user, RAPPORT_MARKUP_DECLARES);
}

// Cuts the list of names into its words. False where there are too many.
static bool learn(rapport_markup *markup) {
  char *rest = markup->names;
  for (char *word; (word = strsep(&rest, " ")) != NULL;) {
    size_t count = strlen(word);
    if (count == 0) continue;
    if (markup->known_count == MOST_NAMES) return false;
    bool wants_text = word[count - 1] == '*';
    markup->known[markup->known_count++] =
        (struct known_name){.text = word, .count = count - wants_text, .wants_text = wants_text};
  }
  return true;
}

rapport_markup *rapport_markup_open(const char *names) {
  rapport_markup *markup = calloc(1, sizeof *markup);
  if (markup == NULL) return NULL;
  markup->names = strdup(names);
  markup->parser = XML_ParserCreateNS(NULL, SEPARATOR);
  if (markup->names == NULL || markup->parser == NULL || !learn(markup)) {
    rapport_markup_close(markup);
    return NULL;
  }
  XML_SetUserData(markup->parser, markup);
  XML_SetElementHandler(markup->parser, on_start, on_end);
  XML_SetCharacterDataHandler(markup->parser, on_text);
  XML_SetStartDoctypeDeclHandler(markup->parser, on_doctype);
  return markup;
}

void rapport_markup_close(rapport_markup *markup) {
  if (markup->parser != NULL) XML_ParserFree(markup->parser);
  free(markup->events);
  free(markup->text);
  free(markup->names);
  free(markup);
}

enum rapport_markup_problem rapport_markup_read(rapport_markup *markup, const uint8_t *bytes,
                                                size_t count, bool is_last) {
  markup->event_count = 0;
  markup->text_count = 0;
  if (markup->problem != RAPPORT_MARKUP_FINE) return markup->problem;
  if (count > INT_MAX) return markup->problem = RAPPORT_MARKUP_EXCESSIVE;
  markup->given += (int64_t)count;
  enum XML_Status status = XML_Parse(markup->parser, (const char *)bytes, (int)count, is_last);
  if (markup->problem == RAPPORT_MARKUP_FINE && status != XML_STATUS_OK) {
    markup->problem = RAPPORT_MARKUP_MALFORMED;
  }
  int64_t seen = XML_GetCurrentByteIndex(markup->parser);
  if (markup->problem == RAPPORT_MARKUP_FINE && !is_last && markup->given - seen > LONGEST_TAG) {
    markup->problem = RAPPORT_MARKUP_EXCESSIVE;
  }
  return markup->problem;
}

const struct rapport_markup_event *rapport_markup_events(const rapport_markup *markup,
                                                         size_t *count) {
  *count = markup->event_count;
  return markup->events;
}

const uint8_t *rapport_markup_text(const rapport_markup *markup) { return markup->text; }
