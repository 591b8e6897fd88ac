// The only file that includes <zlib.h>.
#include "CDeflate.h"

#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

struct rapport_inflater {
  z_stream stream;
};

rapport_inflater *rapport_inflater_open(void) {
  rapport_inflater *inflater = calloc(1, sizeof *inflater);
  if (inflater == NULL) return NULL;
  // A negative size of the window means deflate without zlib's own header.
  if (inflateInit2(&inflater->stream, -MAX_WBITS) == Z_OK) return inflater;
  free(inflater);
  return NULL;
}

void rapport_inflater_close(rapport_inflater *inflater) {
  inflateEnd(&inflater->stream);
  free(inflater);
}

static uInt clamped(size_t count) { return count > UINT_MAX ? UINT_MAX : (uInt)count; }

enum rapport_inflating rapport_inflate(rapport_inflater *inflater, const uint8_t *input,
                                       size_t input_count, size_t *used, uint8_t *output,
                                       size_t output_count, size_t *written) {
  z_stream *stream = &inflater->stream;
  uInt available = clamped(input_count), room = clamped(output_count);
  stream->next_in = (Bytef *)input;
  stream->avail_in = available;
  stream->next_out = output;
  stream->avail_out = room;
  int result = inflate(stream, Z_NO_FLUSH);
  *used = available - stream->avail_in;
  *written = room - stream->avail_out;
  if (result == Z_STREAM_END) return RAPPORT_INFLATED;
  return result == Z_OK || result == Z_BUF_ERROR ? RAPPORT_INFLATING : RAPPORT_NOT_DEFLATED;
}

struct rapport_deflater {
  z_stream stream;
};

rapport_deflater *rapport_deflater_open(void) {
  rapport_deflater *deflater = calloc(1, sizeof *deflater);
  if (deflater == NULL) return NULL;
  // Level 4 packs the XML of a sheet nearly as small as the usual 6, in half the time.
  if (deflateInit2(&deflater->stream, 4, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) == Z_OK)
    return deflater;
  free(deflater);
  return NULL;
}

void rapport_deflater_close(rapport_deflater *deflater) {
  deflateEnd(&deflater->stream);
  free(deflater);
}

void rapport_deflate(rapport_deflater *deflater, const uint8_t *input, size_t input_count, int last,
                     size_t *used, uint8_t *output, size_t output_count, size_t *written) {
  z_stream *stream = &deflater->stream;
  uInt available = clamped(input_count), room = clamped(output_count);
  stream->next_in = (Bytef *)input;
  stream->avail_in = available;
  stream->next_out = output;
  stream->avail_out = room;
  deflate(stream, last && available == input_count ? Z_FINISH : Z_NO_FLUSH);
  *used = available - stream->avail_in;
  *written = room - stream->avail_out;
}

uint32_t rapport_checksum(uint32_t before, const uint8_t *bytes, size_t count) {
  return (uint32_t)crc32_z(before, bytes, count);
}
