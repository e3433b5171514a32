export { blocks } from "./blocks/index.ts";
export { maxMagnitude, Provenance, Quantity, Unit } from "./quantity.ts";
export { type Canvas, canvasOf, maxPixels, Size, sizeNames, sizes } from "./size.ts";
export { Block, type BlockOf, type BlockType, type InfographicDraft, InfographicSpec, maxBlocks } from "./spec.ts";
export { forbiddenCharacter, text } from "./text.ts";
export type { Color, Theme } from "./theme.ts";
export type { Warning } from "./warning.ts";
