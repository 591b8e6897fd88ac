// XML as a row of small events, read by expat. expat.h is included by CMarkup.c alone.
//
// Only the elements and attributes whose names were asked for are told, by their number in that list,
// and only in the namespaces of workbooks. Prefixes are resolved, so `x:row` is `row`.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// XML that is being read.
typedef struct rapport_markup rapport_markup;

/// What an event tells.
enum rapport_markup_kind {
  /// An element begins. Its attributes follow.
  RAPPORT_ELEMENT = 0,
  /// An element ends.
  RAPPORT_ELEMENT_END,
  /// An attribute of the element that has just begun, with its value.
  RAPPORT_ATTRIBUTE,
  /// Text, or a piece of it.
  RAPPORT_TEXT,
};

/// One event. Its text is `count` bytes from `start` on in rapport_markup_text(), as UTF-8.
struct rapport_markup_event {
  uint16_t kind, name;
  uint32_t start, count;
};

/// Why the reading cannot go on.
enum rapport_markup_problem {
  RAPPORT_MARKUP_FINE = 0,
  /// It is no XML, or ends too soon.
  RAPPORT_MARKUP_MALFORMED,
  /// It declares a document type, by which entities could grow without bound. No workbook does.
  RAPPORT_MARKUP_DECLARES,
  /// Elements lie in one another more deeply than any workbook's do, or a tag is longer than any.
  RAPPORT_MARKUP_EXCESSIVE,
};

/// Begins to read.
///
/// `names` are the local names to tell of, with a space between them; a `*` after a name asks for
/// the text in such elements, that in elements within them included. NULL where there is no memory.
rapport_markup *_Nullable rapport_markup_open(const char *_Nonnull names);

/// Frees it.
void rapport_markup_close(rapport_markup *_Nonnull markup);

/// Reads a piece. The events of the piece before are gone after that.
enum rapport_markup_problem rapport_markup_read(rapport_markup *_Nonnull markup,
                                                const uint8_t *_Nullable bytes, size_t count,
                                                bool is_last);

/// The events of the last piece, in order.
const struct rapport_markup_event *_Nullable rapport_markup_events(
    const rapport_markup *_Nonnull markup, size_t *_Nonnull count);

/// The texts of these events, one after the other.
const uint8_t *_Nullable rapport_markup_text(const rapport_markup *_Nonnull markup);
