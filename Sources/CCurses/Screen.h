// What the C files share about a screen, without curses.
#pragma once

#include "CCurses.h"

/// The descriptor keys are read from; always a terminal.
int rapport_input_descriptor(const rapport_screen *screen);
