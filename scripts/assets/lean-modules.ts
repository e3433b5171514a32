import { readFile } from "node:fs/promises";
import { inProject } from "../project.ts";
import { CommandLineError } from "../terminal/command-line-error.ts";
import { writeIfChanged } from "./write-if-changed.ts";

/** The alias of wrangler.toml leads here. */
const folder = "dist/worker";

/** Packages without the parts that the Worker never reaches; what is uploaded has a limit. True for each that was written. */
export async function leanModules(): Promise<boolean[]> {
  const installed = (path: string): Promise<Buffer> => readFile(inProject("node_modules", path));
  const satori = await installed("satori/dist/standalone.js");
  const lean = withoutHarfBuzz(satori.toString("utf8"), await installed("harfbuzzjs/hb.wasm"));
  return Promise.all([
    writeIfChanged(inProject(folder, "satori.js"), lean),
    writeIfChanged(inProject(folder, "brotli.js"), refusingBrotli),
  ]);
}

const longest = /"([A-Za-z0-9+/=]{100000,})"/;

/** Satori brings HarfBuzz as text, which workerd may not compile: src/rendering/wasm/load-satori.ts hands it the compiled one. */
export function withoutHarfBuzz(satori: string, harfbuzz: Buffer): string {
  const [text, encoded = ""] = longest.exec(satori) ?? [];
  if (!text || !Buffer.from(encoded, "base64").equals(harfbuzz)) {
    throw new CommandLineError(
      "satori doesn't hold the HarfBuzz of harfbuzzjs any more: install the version that it depends on, or mend scripts/assets/lean-modules.ts.",
    );
  }
  return satori.replace(text, '""');
}

/** fontkit unpacks WOFF2 with it. What invoices are printed in is bare OpenType. */
const refusingBrotli = 'export default () => { throw new Error("Fonts packed with Brotli can\'t be read here."); };\n';
