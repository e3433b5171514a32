declare module "harfbuzzjs" {
  type Destroyable = { destroy(): void };
  type Face = Destroyable & { collectUnicodes(): Uint32Array };
  type HarfBuzz = {
    createBlob(bytes: Uint8Array): Destroyable;
    createFace(blob: Destroyable, index: number): Face;
  };
  const harfbuzz: Promise<HarfBuzz>;
  export default harfbuzz;
}
