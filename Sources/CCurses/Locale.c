// curses takes characters apart and measures them through the C locale. Only its character type is
// set, never its numbers: a decimal comma would spoil every file that libc helps to read.
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "CCurses.h"

static bool speaks_utf8(const char *name) {
  return setlocale(LC_CTYPE, name) != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

bool rapport_use_utf8(void) {
  static const char *const names[] = {"",      "C.UTF-8",     "C.utf8",
                                      "UTF-8", "en_US.UTF-8", "zh_CN.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    if (speaks_utf8(names[i])) return true;
  }
  return false;
}

int rapport_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
