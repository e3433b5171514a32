import {
  type FontFace,
  type FontWeight,
  fontFamilies,
  fontFile,
  printFontFile,
  printFonts,
} from "../../src/infographic/fonts.ts";
import { inProject } from "../project.ts";

/** One face in one weight: where its package keeps it, and the name it is served under. */
export type FontSource = { name: string; served: string; woff2: string; woff: string };

/** Every face and weight that a theme can ask for, once each. */
export function fontSources(): FontSource[] {
  const faces = Object.values(fontFamilies).flat();
  const sources = faces.flatMap((face) => face.weights.map((weight) => fontSource(face, weight)));
  return [...new Map(sources.map((source) => [source.served, source])).values()];
}

/** The faces that documents are set in. */
export const printSources = (): Pick<FontSource, "served" | "woff">[] =>
  fontFamilies[printFonts.family].flatMap((face) =>
    printFonts.weights.map((weight) => ({ served: printFontFile(face, weight), woff: fontSource(face, weight).woff })),
  );

function fontSource(face: FontFace, weight: FontWeight): FontSource {
  const served = fontFile(face, weight);
  const woff2 = inProject("node_modules/@fontsource", face.pack, "files", served);
  return { name: `${face.pack}-${face.subset}`, served, woff2, woff: woff2.replace(/2$/, "") };
}
