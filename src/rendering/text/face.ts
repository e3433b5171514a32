import type { HarfBuzz } from "../wasm/load-harfbuzz.ts";

/** One font file, ready to shape with. Metrics are in ems. */
export type Face = {
  /** Number of this face, for keys of what is kept by face and glyph. */
  id: number;
  font: number;
  unitsPerEm: number;
  ascender: number;
  descender: number;
  /** How far any glyph reaches over and under the baseline. */
  rise: number;
  fall: number;
  covers(codePoint: number): boolean;
};

let faces = 0;

/** Copies `bytes`, an OpenType font, into HarfBuzz, where it stays as long as the isolate. */
export function createFace(hb: HarfBuzz, bytes: Uint8Array): Face {
  const data = hb.malloc(bytes.length);
  new Uint8Array(hb.memory.buffer, data, bytes.length).set(bytes);
  const writable = 2;
  const blob = hb.hb_blob_create(data, bytes.length, writable, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  hb.hb_blob_destroy(blob);
  const unitsPerEm = hb.hb_face_get_upem(face);
  const font = hb.hb_font_create(face);
  hb.hb_font_set_scale(font, unitsPerEm, unitsPerEm);
  const covered = codePointsOf(hb, face);
  hb.hb_face_destroy(face);
  const tables = tablesOf(bytes);
  const hhea = tables("hhea");
  const head = tables("head");
  return {
    id: faces++,
    font,
    unitsPerEm,
    ascender: hhea.getInt16(4) / unitsPerEm,
    descender: hhea.getInt16(6) / unitsPerEm,
    rise: head.getInt16(42) / unitsPerEm,
    fall: -head.getInt16(38) / unitsPerEm,
    covers: (codePoint) => covered.has(codePoint),
  };
}

function codePointsOf(hb: HarfBuzz, face: number): Set<number> {
  const set = hb.hb_set_create();
  hb.hb_face_collect_unicodes(face, set);
  const count = hb.hb_set_get_population(set);
  const out = hb.malloc(count * 4);
  const invalid = 0xffffffff;
  hb.hb_set_next_many(set, invalid, out, count);
  const points = new Set(new Uint32Array(hb.memory.buffer, out, count));
  hb.free(out);
  hb.hb_set_destroy(set);
  return points;
}

/** The tables of a font by tag: `hhea` and `head` tell its metrics (https://learn.microsoft.com/typography/opentype/spec/otff). */
function tablesOf({ buffer, byteOffset, byteLength }: Uint8Array): (tag: string) => DataView {
  const view = new DataView(buffer, byteOffset, byteLength);
  const places = new Map<string, number>();
  for (let record = 0; record < view.getUint16(4); record++) {
    const at = 12 + record * 16;
    const tag = String.fromCharCode(...new Uint8Array(buffer, byteOffset + at, 4));
    places.set(tag, view.getUint32(at + 8));
  }
  return (tag) => {
    const place = places.get(tag);
    if (place === undefined) throw new Error(`The font has no ${tag} table.`);
    return new DataView(buffer, byteOffset + place);
  };
}
