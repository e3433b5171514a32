import layout from "satori/layout.wasm";

type MeasureCall = (
  index: number,
  knownWidth: number,
  knownHeight: number,
  availableWidth: number,
  availableHeight: number,
  exclusions: number,
  exclusionCount: number,
  out: number,
) => void;

/** The layout engine that satori ships: Taffy behind a flat buffer of floats, and a decoder of WOFF2. */
export type Taffy = {
  memory: WebAssembly.Memory;
  alloc(floats: number): number;
  dealloc(pointer: number, floats: number): void;
  compute(pointer: number, floats: number, width: number, height: number, rounding: number): number;
  alloc_bytes(length: number): number;
  dealloc_bytes(pointer: number, length: number): void;
  decode_woff2(pointer: number, length: number): number;
  font_output(): number;
  release_font_output(): void;
};

/** `measure` is asked for the size of leaves while a layout is computed; set it before. */
export type TaffyInstance = Taffy & { onMeasure: MeasureCall };

let loaded: Promise<TaffyInstance> | undefined;

/** One instance an isolate, apart from satori's own. */
export function loadTaffy(): Promise<TaffyInstance> {
  loaded ??= instantiate();
  return loaded;
}

async function instantiate(): Promise<TaffyInstance> {
  const measure: MeasureCall = (...call) => taffy.onMeasure(...call);
  const instance = await WebAssembly.instantiate(layout, { env: { measure, resolve_calc: () => 0 } });
  const taffy: TaffyInstance = { ...(instance.exports as unknown as Taffy), onMeasure: () => {} };
  return taffy;
}

/** A WOFF2 file as the OpenType font inside it. */
export function decodeWoff2(taffy: Taffy, woff2: ArrayBuffer): Uint8Array {
  const input = new Uint8Array(woff2);
  const pointer = taffy.alloc_bytes(input.length);
  new Uint8Array(taffy.memory.buffer, pointer, input.length).set(input);
  const length = taffy.decode_woff2(pointer, input.length);
  taffy.dealloc_bytes(pointer, input.length);
  if (length === 0) throw new Error("The font isn't a WOFF2 file that can be read.");
  const font = new Uint8Array(taffy.memory.buffer, taffy.font_output(), length).slice();
  taffy.release_font_output();
  return font;
}
