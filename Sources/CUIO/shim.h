#include <sys/uio.h>

// Of glibc 2.26 and later, which shows it only to sources that ask for GNU's extensions before any other header.
ssize_t pwritev2(int descriptor, const struct iovec *pieces, int count, off_t offset, int flags);

// RWF_DONTCACHE of <linux/fs.h> since Linux 6.14, which older headers lack.
static const int im_dontCache = 0x80;

// Writes where the file stands; what was written leaves the system's cache when it has reached the disk.
static inline ssize_t im_writePastCache(int descriptor, const void *bytes, size_t count) {
    struct iovec piece = {(void *)bytes, count};
    return pwritev2(descriptor, &piece, 1, -1, im_dontCache);
}
