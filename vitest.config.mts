import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { internet } from "./tests/support/internet.ts";

const worker = () =>
  cloudflareTest(async () => ({
    wrangler: { configPath: "./wrangler.toml" },
    miniflare: {
      bindings: { TEST_MIGRATIONS: await readD1Migrations("./migrations"), GEOMETRY: geometryWanted() },
      outboundService: internet(),
    },
  }));

/** Which cases tests/geometry judges: all or a sample, and the names of those that are wanted. */
const geometryWanted = () => {
  const { GEOMETRY_ALL, GEOMETRY_BLOCKS = "" } = process.env;
  return { all: GEOMETRY_ALL === "1", only: GEOMETRY_BLOCKS.split(",").filter(Boolean) };
};

// Together with the whole Worker, fast-check makes the pool of a long run send a message that workerd finds too large.
const propertiesOnDatabase = [
  "tests/http/{any-input,key-retirement}.test.ts",
  "src/audit/audit-repository.test.ts",
  "src/identity/member-repository.test.ts",
  "workers/objects/usage-ledger.properties.test.ts",
  "src/billing/**/*-repository.test.ts",
];

// With the cache, a file is sent all modules that it will need in one message, and workerd refuses those of the whole Worker.
const fsModuleCache = false;

// What needs bindings: databases, buckets, fonts from the assets.
const onBindings = [
  "src/**/*-repository.test.ts",
  "src/platform/cloudflare/**/*.test.ts",
  "src/billing/invoices/print-invoice.test.ts",
];

export default defineConfig({
  test: {
    // One more than a small machine has cores: platforms that are killed and browsers mostly wait.
    maxWorkers: 3,
    projects: [
      {
        plugins: [worker()],
        test: {
          name: "workerd",
          // One workerd for many files: loading the Worker takes far longer than the tests of a file.
          isolate: false,
          // A machine that does other things beside is slow, not wrong.
          testTimeout: 30_000,
          fsModuleCache,
          include: [...onBindings, "workers/**/*.test.ts", "tests/{http,drawing,geometry}/**/*.test.{ts,tsx}"],
          exclude: propertiesOnDatabase,
        },
      },
      {
        plugins: [worker()],
        test: {
          name: "workerd-properties",
          isolate: false,
          include: propertiesOnDatabase,
          testTimeout: 120_000,
          fsModuleCache,
        },
      },
      {
        // Pure functions, which are the same in Node, where they take a tenth of the time.
        test: {
          name: "pure",
          include: ["src/**/*.test.{ts,tsx}"],
          exclude: [...onBindings, ...propertiesOnDatabase],
          isolate: false,
        },
      },
      {
        test: {
          name: "node",
          include: ["scripts/**/*.test.ts", "bench/**/*.test.ts", "tests/{e2e,golden,faults,contract}/**/*.test.ts"],
          testTimeout: 60_000,
          // harfbuzzjs exports a promise, which the interop would wrap.
          deps: { interopDefault: false },
        },
      },
      { test: { name: "web", include: ["web/**/*.test.{ts,tsx}"] } },
    ],
  },
});
