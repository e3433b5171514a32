import { readdir, readFile, rm } from "node:fs/promises";
import { fontFacts } from "./assets/font-facts.ts";
import { fontSources, printSources } from "./assets/font-sources.ts";
import { leanModules } from "./assets/lean-modules.ts";
import { mapFiles } from "./assets/maps/map-files.ts";
import { unwrapWoff } from "./assets/unwrap-woff.ts";
import { writeIfChanged } from "./assets/write-if-changed.ts";
import { inProject } from "./project.ts";
import { runMain } from "./terminal/run-main.ts";

const fontFolder = inProject("dist/assets/fonts");

/** Fills `dist/assets` with what the Worker reads at run time, `dist/worker` with what is bundled, and `src/infographic` with what its fonts can draw and how wide, and the maps. */
export async function prepareAssets(): Promise<{ fonts: number; written: number }> {
  const fonts = fontSources();
  const facts = [...(await fontFacts()), ...(await mapFiles())];
  const written = await Promise.all([
    ...fonts.map(async ({ served, woff2 }) => writeIfChanged(`${fontFolder}/${served}`, await readFile(woff2))),
    ...printSources().map(async ({ served, woff }) =>
      writeIfChanged(inProject("dist/assets/print", served), unwrapWoff(await readFile(woff))),
    ),
    writeIfChanged(inProject("dist/assets/icons.json"), await icons()),
    ...(await leanModules()),
    ...facts.map(({ path, content }) => writeIfChanged(inProject(path), content)),
  ]);
  await removeOtherFonts(new Set(fonts.map(({ served }) => served)));
  return { fonts: fonts.length, written: written.filter(Boolean).length };
}

async function icons(): Promise<string> {
  return JSON.stringify(JSON.parse(await readFile(inProject("node_modules/lucide-static/icon-nodes.json"), "utf8")));
}

async function removeOtherFonts(wanted: Set<string>): Promise<void> {
  const others = (await readdir(fontFolder)).filter((name) => !wanted.has(name));
  await Promise.all(others.map((name) => rm(`${fontFolder}/${name}`)));
}

await runMain(import.meta.url, async () => {
  const { fonts, written } = await prepareAssets();
  console.log(`dist: ${fonts} fonts, the icons and lean modules, ${written} files new or changed`);
  return 0;
});
