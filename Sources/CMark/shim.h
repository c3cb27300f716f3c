// Debian's libcmark-gfm-dev and libcmark-gfm-extensions-dev, seen from Swift.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
