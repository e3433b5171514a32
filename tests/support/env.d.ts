declare namespace Cloudflare {
  interface Env {
    TEST_MIGRATIONS: import("cloudflare:test").D1Migration[];
    /** Which cases tests/geometry judges: all or a sample, and the names of those that are wanted. */
    GEOMETRY: { all: boolean; only: string[] };
  }
}
