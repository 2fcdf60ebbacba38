#include <zlib.h>

// Macros of zlib that Swift does not see.
static inline int im_deflateInit2(z_streamp stream, int level, int windowBits) {
    return deflateInit2(stream, level, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
}

static inline int im_inflateInit2(z_streamp stream, int windowBits) { return inflateInit2(stream, windowBits); }
