import { arrayBytes, keepWithin } from "../../kernel/keep-within.ts";
import type { HarfBuzz } from "../wasm/load-harfbuzz.ts";
import type { Face } from "./face.ts";
import { graphemesOf } from "./line-words.ts";
import { stackNumber } from "./stack-number.ts";

/** Glyphs of one face in drawing order. Positions are of pens, in ems from the start of the text. */
export type GlyphRun = {
  face: Face;
  ids: Uint16Array;
  xs: Float64Array;
  ys: Float64Array;
  /** How many characters end before each glyph: letter spacing is added once for each. */
  spaces: Uint16Array;
};
export type ShapedText = {
  runs: GlyphRun[];
  /** ems, without letter spacing. */
  width: number;
  /** Characters that letter spacing is added after. */
  clusters: number;
};

/** What a font may do beyond its plain letters. */
export type Features = { tabular: boolean; ligatures: boolean };

export type ShapeText = (text: string, stack: readonly Face[], features: Features) => ShapedText;

const budget = 8_000_000;
/** Four arrays a run; 20 bytes a glyph. */
const bytesOf = ({ runs }: ShapedText): number => runs.reduce((sum, { ids }) => sum + 4 * arrayBytes + 20 * ids.length, 0);
const infoSize = 5;
const tags = { tnum: 0x746e756d, liga: 0x6c696761, clig: 0x636c6967 };
const featureSize = 16;

/** Shapes text with HarfBuzz; what was shaped lately is kept, for any size. */
export function textShaper(hb: HarfBuzz): ShapeText {
  const buffer = hb.hb_buffer_create();
  const settings = writeSettings(hb);
  let room = { pointer: hb.malloc(1024), units: 512 };
  const shaped = keepWithin(budget, bytesOf);

  const shapeRun = (text: string, face: Face, { tabular, ligatures }: Features) => {
    if (text.length > room.units) {
      hb.free(room.pointer);
      room = { pointer: hb.malloc(text.length * 4), units: text.length * 2 };
    }
    const units = new Uint16Array(hb.memory.buffer, room.pointer, text.length);
    for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
    hb.hb_buffer_clear_contents(buffer);
    hb.hb_buffer_add_utf16(buffer, room.pointer, text.length, 0, text.length);
    hb.hb_buffer_guess_segment_properties(buffer);
    // One after the other in memory: figures of one width, no ligatures, no contextual ones.
    const from = tabular ? settings : settings + featureSize;
    hb.hb_shape(face.font, buffer, from, (tabular ? 1 : 0) + (ligatures ? 0 : 2));
    return readGlyphs(hb, buffer);
  };

  return (text, stack, features) => {
    const key = `${stackNumber(stack)}${features.tabular ? "t" : ""}${features.ligatures ? "l" : ""} ${text}`;
    const known = shaped.get(key);
    if (known) return known;
    const result = join(splitByFace(text, stack).map(({ run, face }) => ({ face, ...shapeRun(run, face, features) })));
    shaped.set(key, result);
    return result;
  };
}

function writeSettings(hb: HarfBuzz): number {
  const pointer = hb.malloc(3 * featureSize);
  const everywhere = [0, 0xffffffff];
  const written = [tags.tnum, 1, ...everywhere, tags.liga, 0, ...everywhere, tags.clig, 0, ...everywhere];
  new Uint32Array(hb.memory.buffer, pointer, written.length).set(written);
  return pointer;
}

type Glyphs = { ids: Uint16Array; clusters: Uint32Array; positions: Int32Array };

function readGlyphs(hb: HarfBuzz, buffer: number): Glyphs {
  const count = hb.hb_buffer_get_length(buffer);
  const infos = new Uint32Array(hb.memory.buffer, hb.hb_buffer_get_glyph_infos(buffer, 0), count * infoSize);
  const positions = new Int32Array(hb.memory.buffer, hb.hb_buffer_get_glyph_positions(buffer, 0), count * infoSize).slice();
  const ids = new Uint16Array(count);
  const clusters = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    ids[at] = infos[at * infoSize] as number;
    clusters[at] = infos[at * infoSize + 2] as number;
  }
  return { ids, clusters, positions };
}

function join(parts: readonly ({ face: Face } & Glyphs)[]): ShapedText {
  let pen = 0;
  let spaces = 0;
  const runs = parts.map(({ face, ids, clusters, positions }): GlyphRun => {
    const run = {
      face,
      ids,
      xs: new Float64Array(ids.length),
      ys: new Float64Array(ids.length),
      spaces: new Uint16Array(ids.length),
    };
    for (let at = 0; at < ids.length; at++) {
      const [advance = 0, , across = 0, up = 0] = positions.subarray(at * infoSize, at * infoSize + 4);
      run.xs[at] = pen + across / face.unitsPerEm;
      run.ys[at] = up / face.unitsPerEm;
      run.spaces[at] = spaces;
      pen += advance / face.unitsPerEm;
      if (clusters[at + 1] !== clusters[at]) spaces++;
    }
    return run;
  });
  return { runs, width: pen, clusters: spaces };
}

/** Pieces that one face draws each: the first of the stack that has the character. A space stays with what it follows. */
function splitByFace(text: string, stack: readonly Face[]): { run: string; face: Face }[] {
  const pieces: { run: string; face: Face }[] = [];
  for (const segment of graphemesOf(text)) {
    const last = pieces.at(-1);
    const code = segment.codePointAt(0) ?? 0;
    const stays = last && /^\s$/u.test(segment) && last.face.covers(code);
    const face = stays ? last.face : faceOf(code, stack);
    if (last?.face === face) last.run += segment;
    else pieces.push({ run: segment, face });
  }
  return pieces;
}

/** The last face where none has the character, as satori does. */
export function faceOf(codePoint: number, stack: readonly Face[]): Face {
  const face = stack.find((candidate) => candidate.covers(codePoint)) ?? stack.at(-1);
  if (!face) throw new Error("Text needs a font.");
  return face;
}
