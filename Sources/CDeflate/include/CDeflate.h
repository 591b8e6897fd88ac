// The two things of zlib that reading a ZIP file needs: to inflate a piece at a time, and the checksum.
// zlib.h is included by CDeflate.c alone, so none of its macros reach Swift.
#pragma once

#include <stddef.h>
#include <stdint.h>

/// A stream of compressed bytes on its way out.
typedef struct rapport_inflater rapport_inflater;

/// How far an inflater has come.
enum rapport_inflating {
  /// It wants more input, or more room.
  RAPPORT_INFLATING = 0,
  /// The stream has ended as it should.
  RAPPORT_INFLATED,
  /// The bytes are no such stream.
  RAPPORT_NOT_DEFLATED,
};

/// Begins a stream of raw deflate, as ZIP holds it. NULL where there is no memory.
rapport_inflater *_Nullable rapport_inflater_open(void);

/// Frees the stream.
void rapport_inflater_close(rapport_inflater *_Nonnull inflater);

/// Inflates as much as the room takes. Says how many bytes of the input were used and how many came out.
enum rapport_inflating rapport_inflate(rapport_inflater *_Nonnull inflater,
                                       const uint8_t *_Nullable input, size_t input_count,
                                       size_t *_Nonnull used, uint8_t *_Nonnull output,
                                       size_t output_count, size_t *_Nonnull written);

/// The CRC-32 of ZIP over some bytes more; 0 before the first.
uint32_t rapport_checksum(uint32_t before, const uint8_t *_Nullable bytes, size_t count);
