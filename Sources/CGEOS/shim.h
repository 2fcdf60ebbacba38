// Only the reentrant half of GEOS's C API: a call without a context does not compile.
#define GEOS_USE_ONLY_R_API
#include <geos_c.h>
