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

export default defineConfig({
  test: {
    // As many as a small machine has cores: left to itself, Vitest keeps one free, and most of a test is waiting.
    maxWorkers: 2,
    projects: [
      {
        plugins: [worker()],
        test: {
          name: "workerd",
          // A machine that does other things beside is slow, not wrong.
          testTimeout: 30_000,
          fsModuleCache,
          include: ["src/**/*.test.{ts,tsx}", "workers/**/*.test.ts", "tests/{http,drawing,geometry}/**/*.test.{ts,tsx}"],
          exclude: [...propertiesOnDatabase, "**/node_modules/**"],
        },
      },
      {
        plugins: [worker()],
        test: { name: "workerd-properties", include: propertiesOnDatabase, testTimeout: 120_000, fsModuleCache },
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
