import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const bundleFolder = "app";
const pages = ["index.html", "account.html", "gallery.html", "webhooks.html", "batches.html", "404.html"].map((page) =>
  fileURLToPath(new URL(page, import.meta.url)),
);

/** Fonts and icons share the output folder, so Vite must not empty it; only what an earlier build of the page left goes. */
function forgetEarlierBundles(): Plugin {
  let folder = "";
  return {
    name: "forget-earlier-bundles",
    apply: "build",
    configResolved({ root, build }) {
      folder = fileURLToPath(new URL(`${build.outDir}/${bundleFolder}`, `file://${root}/`));
    },
    buildStart: () => rm(folder, { recursive: true, force: true }),
  };
}

export default defineConfig({
  plugins: [react(), forgetEarlierBundles()],
  server: { proxy: { "/v1": "http://localhost:8787" } },
  build: {
    outDir: "../../dist/assets",
    emptyOutDir: false,
    assetsDir: bundleFolder,
    rolldownOptions: { input: pages },
    // The page's Content-Security-Policy allows no data: addresses.
    assetsInlineLimit: 0,
    target: "es2023",
  },
});
