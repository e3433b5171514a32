import { arrayBytes, keepWithin } from "../../kernel/keep-within.ts";
import type { HarfBuzz } from "../wasm/load-harfbuzz.ts";
import callbacks from "../wasm/outline-callbacks.wasm";
import type { Face } from "./face.ts";

/** Outline of a glyph in ems, y upwards: commands of `M x y`, `L x y`, `Q cx cy x y`, `C …`, `Z` as numbers. */
export type Outline = Float64Array;
export const op = { move: 0, line: 1, quadratic: 2, cubic: 3, close: 4 } as const;

export type GlyphOutlines = (face: Face, glyph: number) => Outline;

const budget = 4_000_000;

/** Reads outlines from HarfBuzz; those read lately are kept. */
export async function glyphOutlines(hb: HarfBuzz): Promise<GlyphOutlines> {
  let drawn: number[] = [];
  const functions = await drawFunctions(hb, (...numbers) => drawn.push(...numbers));
  const known = keepWithin<Outline, number>(budget, ({ byteLength }) => byteLength + arrayBytes);

  return (face, glyph) => {
    const key = face.id * 65_536 + glyph;
    const outline = known.get(key);
    if (outline) return outline;
    drawn = [];
    hb.hb_font_draw_glyph(face.font, glyph, functions, 0);
    const read = scaled(drawn, 1 / face.unitsPerEm);
    known.set(key, read);
    return read;
  };
}

/** HarfBuzz calls back through its table, where only functions of WebAssembly can stand: the small module passes them on. */
async function drawFunctions(hb: HarfBuzz, draw: (...numbers: number[]) => void): Promise<number> {
  const instance = await WebAssembly.instantiate(callbacks, {
    draw: {
      move: (_f: number, _d: number, _s: number, x: number, y: number) => draw(op.move, x, y),
      line: (_f: number, _d: number, _s: number, x: number, y: number) => draw(op.line, x, y),
      quadratic: (_f: number, _d: number, _s: number, ...points: number[]) => draw(op.quadratic, ...points.slice(0, 4)),
      cubic: (_f: number, _d: number, _s: number, ...points: number[]) => draw(op.cubic, ...points.slice(0, 6)),
      close: () => draw(op.close),
    },
  });
  const pointer = (name: string): number => {
    const at = hb.__indirect_function_table.grow(1);
    hb.__indirect_function_table.set(at, instance.exports[name]);
    return at;
  };
  const functions = hb.hb_draw_funcs_create();
  hb.hb_draw_funcs_set_move_to_func(functions, pointer("move"), 0, 0);
  hb.hb_draw_funcs_set_line_to_func(functions, pointer("line"), 0, 0);
  hb.hb_draw_funcs_set_quadratic_to_func(functions, pointer("quadratic"), 0, 0);
  hb.hb_draw_funcs_set_cubic_to_func(functions, pointer("cubic"), 0, 0);
  hb.hb_draw_funcs_set_close_path_func(functions, pointer("close"), 0, 0);
  return functions;
}

/** How many coordinates follow each command. */
export const coordinates = [2, 2, 4, 6, 0] as const;

function scaled(commands: readonly number[], scale: number): Outline {
  const outline = Float64Array.from(commands);
  for (let at = 0; at < outline.length; ) {
    const count = coordinates[outline[at] as 0] ?? 0;
    for (let next = at + 1; next <= at + count; next++) outline[next] = (outline[next] as number) * scale;
    at += count + 1;
  }
  return outline;
}
