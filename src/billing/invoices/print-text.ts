import { Buffer } from "node:buffer";
import { faceFor } from "../../infographic/face-for.ts";
import { type FontFace, type FontWeight, printFonts } from "../../infographic/fonts.ts";

/** Font files by what they are named; `plain` is the one that a page begins with. */
export type PrintFonts = { plain: Buffer; files: ReadonlyMap<string, Buffer> };

export type FontsOf = (face: FontFace, weight: FontWeight) => Promise<ArrayBuffer>;

type Place = { x: number; y: number; size?: number; bold?: boolean; width?: number; align?: "right" };

const [plainWeight, boldWeight] = printFonts.weights;
const nameOf = ({ face }: FontFace, weight: FontWeight): string => `${face} ${weight}`;

/** The fonts that these texts need, and the plain one. What no font has is written as a question mark. */
export async function fontsFor(texts: readonly string[], fontsOf: FontsOf): Promise<PrintFonts> {
  const faces = new Map(Array.from(`A?${texts.join("")}`, (character) => faceOf(character)).map((face) => [face.face, face]));
  const wanted = [...faces.values()].flatMap((face) => printFonts.weights.map((weight) => ({ face, weight })));
  const files = await Promise.all(
    wanted.map(async ({ face, weight }) => [nameOf(face, weight), Buffer.from(await fontsOf(face, weight))] as const),
  );
  const plain = new Map(files).get(nameOf(faceOf("A"), plainWeight));
  if (!plain) throw new Error("There is a font for Latin letters.");
  return { plain, files: new Map(files) };
}

/** Writes a line of text, each stretch in a font that has its characters. */
export function writer(document: PDFKit.PDFDocument, { files }: PrintFonts) {
  for (const [name, file] of files) document.registerFont(name, file);

  return (text: string, { x, y, size = 9.5, bold = false, width, align }: Place): void => {
    const weight = bold ? boldWeight : plainWeight;
    document.fontSize(size).fillColor("#1a1a1a");
    const runs = runsOf(text).map((run) => {
      const font = nameOf(run.face, weight);
      return { ...run, font, length: document.font(font).widthOfString(run.text) };
    });
    const length = runs.reduce((total, run) => total + run.length, 0);
    const scale = width !== undefined && length > width ? width / length : 1;
    let at = align === "right" ? x - length : x;
    document.fontSize(size * scale);
    for (const run of runs) {
      document.font(run.font).text(run.text, at, y, { lineBreak: false });
      at += run.length * scale;
    }
  };
}

type Run = { face: FontFace; text: string };

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const face = faceOf(character);
    const known = faceFor(printFonts.family, character.codePointAt(0) ?? 0) ? character : "?";
    const last = runs.at(-1);
    if (last && last.face.face === face.face) last.text += known;
    else runs.push({ face, text: known });
  }
  return runs;
}

function faceOf(character: string): FontFace {
  const face = faceFor(printFonts.family, character.codePointAt(0) ?? 0) ?? faceFor(printFonts.family, 63);
  if (!face) throw new Error("There is a font for question marks.");
  return face;
}
