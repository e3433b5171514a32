import harfbuzz from "harfbuzzjs/hb.wasm";

/** What is used of HarfBuzz's C API, with pointers as numbers (https://harfbuzz.github.io/). */
export type HarfBuzz = {
  memory: WebAssembly.Memory;
  __indirect_function_table: WebAssembly.Table;
  __wasm_call_ctors(): void;
  malloc(size: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_get_upem(face: number): number;
  hb_face_collect_unicodes(face: number, set: number): void;
  hb_font_create(face: number): number;
  hb_font_set_scale(font: number, x: number, y: number): void;
  hb_font_draw_glyph(font: number, glyph: number, functions: number, data: number): void;
  hb_set_create(): number;
  hb_set_destroy(set: number): void;
  hb_set_get_population(set: number): number;
  hb_set_next_many(set: number, after: number, out: number, size: number): number;
  hb_buffer_create(): number;
  hb_buffer_clear_contents(buffer: number): void;
  hb_buffer_add_utf16(buffer: number, text: number, length: number, offset: number, count: number): void;
  hb_buffer_guess_segment_properties(buffer: number): void;
  hb_buffer_get_glyph_infos(buffer: number, length: number): number;
  hb_buffer_get_glyph_positions(buffer: number, length: number): number;
  hb_buffer_get_length(buffer: number): number;
  hb_shape(font: number, buffer: number, features: number, count: number): void;
  hb_draw_funcs_create(): number;
  hb_draw_funcs_set_move_to_func(functions: number, pointer: number, data: number, destroy: number): void;
  hb_draw_funcs_set_line_to_func(functions: number, pointer: number, data: number, destroy: number): void;
  hb_draw_funcs_set_quadratic_to_func(functions: number, pointer: number, data: number, destroy: number): void;
  hb_draw_funcs_set_cubic_to_func(functions: number, pointer: number, data: number, destroy: number): void;
  hb_draw_funcs_set_close_path_func(functions: number, pointer: number, data: number, destroy: number): void;
};

const pageSize = 65_536;
let loaded: Promise<HarfBuzz> | undefined;

/** One HarfBuzz an isolate, apart from the one inside satori, which can't be reached. */
export function loadHarfBuzz(): Promise<HarfBuzz> {
  loaded ??= instantiate();
  return loaded;
}

async function instantiate(): Promise<HarfBuzz> {
  const refuse = (): never => {
    throw new Error("HarfBuzz gave up.");
  };
  let memory: WebAssembly.Memory | undefined;
  const resize = (wanted: number): number => {
    if (!memory) return 0;
    memory.grow(Math.ceil((wanted - memory.buffer.byteLength) / pageSize));
    return 1;
  };
  const instance = await WebAssembly.instantiate(harfbuzz, {
    env: {
      _emscripten_runtime_keepalive_clear: () => {},
      _abort_js: refuse,
      _setitimer_js: () => 0,
      emscripten_resize_heap: resize,
    },
    wasi_snapshot_preview1: { proc_exit: refuse },
  });
  const exports = instance.exports as unknown as HarfBuzz;
  memory = exports.memory;
  exports.__wasm_call_ctors();
  return exports;
}
