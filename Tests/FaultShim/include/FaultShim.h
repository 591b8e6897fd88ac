// A library to load before a program (LD_PRELOAD), which breaks the disk and the clock under it.
//
// It watches the calls by which files below one folder are opened, written, synced, cut, renamed,
// removed and locked, numbers them from 1, and does to one of them, or to all from one on, what
// these variables say. Without them it only passes calls on.
//
//   FAULT_ROOT     the folder, as an absolute path without symbolic links
//   FAULT_LOG      a file that gets a line for each of these calls, and one for each write to
//                  descriptors 1 and 2 or to a terminal: what the person was told, and when
//   FAULT_CALLS    only these calls are numbered: open,write,sync,cut,rename,remove,mkdir,lock
//   FAULT_PATH     only calls whose path has this in it are numbered
//   FAULT_AT       the number of the call that something happens to
//   FAULT_DO       kill   end the process by SIGKILL, before the call or after FAULT_BYTES of it
//                  lie    say that it was done, and do nothing
//                  short  take FAULT_BYTES of a write and say so
//                  a number: fail with this errno; a write with FAULT_BYTES first takes so many,
//                  and then the next write fails
//   FAULT_BYTES    how many bytes of a write are taken; for other calls, whether it is made (1)
//                  before the process ends
//   FAULT_STICKY   1: the calls after that one fare the same
//   FAULT_CLOCK    seconds by which the clock is wrong, one number after each sync, in turn
//   FAULT_GO_AHEAD a path: once it exists, nothing is done to any call any more
#ifndef FAULT_SHIM_H
#define FAULT_SHIM_H
#endif
