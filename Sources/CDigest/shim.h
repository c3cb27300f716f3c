// Debian's libmd-dev: message digests. glibc has none, and swift-crypto costs 71 s of build for one hash.
#include <sys/types.h>
#include <stdint.h>
#include <sha2.h>
