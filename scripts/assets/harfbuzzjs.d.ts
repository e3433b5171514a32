declare module "harfbuzzjs" {
  export type Destroyable = { destroy(): void };
  export type Face = Destroyable & { collectUnicodes(): Uint32Array };
  export type Font = Destroyable & { setScale(x: number, y: number): void };
  export type TextBuffer = Destroyable & {
    addText(text: string): void;
    guessSegmentProperties(): void;
    json(): { ax: number }[];
  };
  export type HarfBuzz = {
    createBlob(bytes: Uint8Array): Destroyable;
    createFace(blob: Destroyable, index: number): Face;
    createFont(face: Face): Font;
    createBuffer(): TextBuffer;
    shape(font: Font, buffer: TextBuffer): void;
  };
  const harfbuzz: Promise<HarfBuzz>;
  export default harfbuzz;
}
