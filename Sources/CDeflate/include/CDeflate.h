// What of zlib ZIP files need: to inflate and to deflate a piece at a time, and the checksum.
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

/// A stream of bytes that are being compressed.
typedef struct rapport_deflater rapport_deflater;

/// Begins a stream of raw deflate, as ZIP holds it. NULL where there is no memory.
rapport_deflater *_Nullable rapport_deflater_open(void);

/// Frees the stream.
void rapport_deflater_close(rapport_deflater *_Nonnull deflater);

/// Deflates as much as the room takes; `last` says that nothing follows the input. Says how many bytes of the
/// input were used and how many came out. There is more to come as long as the room was filled.
void rapport_deflate(rapport_deflater *_Nonnull deflater, const uint8_t *_Nullable input,
                     size_t input_count, int last, size_t *_Nonnull used, uint8_t *_Nonnull output,
                     size_t output_count, size_t *_Nonnull written);

/// The CRC-32 of ZIP over some bytes more; 0 before the first.
uint32_t rapport_checksum(uint32_t before, const uint8_t *_Nullable bytes, size_t count);
