import { readFile } from "node:fs/promises";
import harfbuzz from "harfbuzzjs";
import { codePointRanges } from "./code-point-ranges.ts";
import { type FontSource, fontSources } from "./font-sources.ts";
import { unwrapWoff } from "./unwrap-woff.ts";

/** What each `pack-subset` can draw in every weight it comes in: `{ "inter-latin": "20-7E,A0-FF" }`. */
export async function fontCoverage(sources: FontSource[] = fontSources()): Promise<Record<string, string>> {
  const subsets = new Map<string, Set<number>>();
  for (const { name, woff } of sources) {
    const drawn = await drawnCodePoints(woff);
    subsets.set(name, subsets.get(name)?.intersection(drawn) ?? drawn);
  }
  return Object.fromEntries([...subsets].map(([name, codePoints]) => [name, codePointRanges(codePoints)]));
}

async function drawnCodePoints(path: string): Promise<Set<number>> {
  const hb = await harfbuzz;
  const blob = hb.createBlob(unwrapWoff(await readFile(path)));
  const face = hb.createFace(blob, 0);
  const codePoints = new Set(face.collectUnicodes());
  face.destroy();
  blob.destroy();
  return codePoints;
}
