import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: { bindings: { TEST_MIGRATIONS: await readD1Migrations("./migrations") } },
          })),
        ],
        test: {
          name: "workerd",
          include: ["src/**/*.test.{ts,tsx}", "workers/**/*.test.ts", "tests/{http,drawing}/**/*.test.{ts,tsx}"],
        },
      },
      {
        test: {
          name: "node",
          include: ["scripts/**/*.test.ts", "bench/**/*.test.ts", "tests/{e2e,golden,faults}/**/*.test.ts"],
          testTimeout: 60_000,
          // harfbuzzjs exports a promise, which the interop would wrap.
          deps: { interopDefault: false },
        },
      },
      { test: { name: "web", include: ["web/**/*.test.{ts,tsx}"] } },
    ],
  },
});
