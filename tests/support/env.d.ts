declare namespace Cloudflare {
  interface Env {
    TEST_MIGRATIONS: import("cloudflare:test").D1Migration[];
    /** Cases of tests/geometry: all or a sample, the names that are wanted, and which part of how many. */
    GEOMETRY: { all: boolean; only: string[]; part: [number, number] };
  }
}
