import { Buffer } from "node:buffer";
import { faceFor } from "../../infographic/face-for.ts";
import { type FontFace, type FontWeight, printFonts } from "../../infographic/fonts.ts";

/** Font files by what they are named; `plain` is the one that a page begins with. */
export type PrintFonts = { plain: Buffer; files: ReadonlyMap<string, Buffer> };

export type FontsOf = (face: FontFace, weight: FontWeight) => Promise<ArrayBuffer>;

type Style = { size?: number; bold?: boolean };
type Place = Style & { x: number; y: number; color?: string; width?: number; align?: "right" };

/** `write` puts a line of text on the page; one that is too long for its width is made smaller. */
export type Writer = {
  write(text: string, place: Place): void;
  /** The lines that a text takes in that width; a word isn't parted. */
  wrap(text: string, style: Style & { width: number }): string[];
};

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

/** Of the plain face: texts in several faces stand on one line. */
const ascent = 0.97;
/** Of one width, and not moved together around commas, so that amounts stand in columns. The types know only lists. */
const figures = { features: { tnum: true, kern: false } } as unknown as PDFKit.Mixins.TextOptions;

/** Writes each stretch of a text in a font that has its characters. */
export function writerOn(document: PDFKit.PDFDocument, { files }: PrintFonts): Writer {
  for (const [name, file] of files) document.registerFont(name, file);

  function measure(text: string, { size = 9.5, bold = false }: Style) {
    const weight = bold ? boldWeight : plainWeight;
    document.fontSize(size);
    const runs = runsOf(text).map((run) => {
      const font = nameOf(run.face, weight);
      return { ...run, font, length: document.font(font).widthOfString(run.text, figures) };
    });
    return { runs, length: runs.reduce((total, run) => total + run.length, 0) };
  }

  return {
    write(text, { x, y, color = "#1a1a1a", width, align, ...style }) {
      const { runs, length } = measure(text, style);
      const scale = width !== undefined && length > width ? width / length : 1;
      const size = (style.size ?? 9.5) * scale;
      let at = align === "right" ? x - length : x;
      document.fontSize(size).fillColor(color);
      for (const run of runs) {
        document.font(run.font).text(run.text, at, y + ascent * size, { ...figures, lineBreak: false, baseline: "alphabetic" });
        at += run.length * scale;
      }
    },

    wrap(text, { width, ...style }) {
      const lines: string[] = [];
      for (const word of text.split(" ")) {
        const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
        if (lines.length > 0 && measure(longer, style).length > width) lines.push(word);
        else lines.splice(-1, 1, longer);
      }
      return lines;
    },
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
