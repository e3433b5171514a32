import type { HarfBuzz } from "../wasm/load-harfbuzz.ts";

/** One font file, ready to shape with. Metrics are in ems. */
export type Face = {
  /** Number of this face, for keys of what is kept by face and glyph. */
  id: number;
  font: number;
  unitsPerEm: number;
  ascender: number;
  descender: number;
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
  const { ascender, descender } = horizontalMetrics(bytes);
  return {
    id: faces++,
    font,
    unitsPerEm,
    ascender: ascender / unitsPerEm,
    descender: descender / unitsPerEm,
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

/** Ascender and descender of the `hhea` table, in font units (https://learn.microsoft.com/typography/opentype/spec/hhea). */
function horizontalMetrics(bytes: Uint8Array): { ascender: number; descender: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hhea = 0x68686561;
  for (let record = 0; record < view.getUint16(4); record++) {
    const at = 12 + record * 16;
    if (view.getUint32(at) !== hhea) continue;
    const table = view.getUint32(at + 8);
    return { ascender: view.getInt16(table + 4), descender: view.getInt16(table + 6) };
  }
  throw new Error("The font has no hhea table.");
}
