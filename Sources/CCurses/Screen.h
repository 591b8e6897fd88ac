// What the C files share about a screen and its terminal, without curses.
#pragma once

#include "CCurses.h"

/// The descriptor keys are read from; always a terminal.
int rapport_input_descriptor(const rapport_screen *screen);

/// Whether a terminal of this name speaks xterm's language, though terminfo may lack the name.
bool rapport_is_like_xterm(const char *name);

/// Whether a text ends with another.
bool rapport_has_suffix(const char *text, const char *end);
