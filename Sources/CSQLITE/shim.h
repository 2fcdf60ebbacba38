#include <sqlite3.h>

// Functions of SQLite that Swift does not see because their arguments vary.
static inline int im_sqlite_withoutStatistics(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
