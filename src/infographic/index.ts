export { blocks } from "./blocks/index.ts";
export { chooseStructure, type StructureChoice } from "./choose-structure.ts";
export type { FitNote } from "./fit-note.ts";
export { maxMagnitude, Provenance, Quantity, Unit } from "./quantity.ts";
export { Size, sizeNames, sizes } from "./size.ts";
export { Block, type BlockOf, type BlockType, type InfographicDraft, InfographicSpec, maxBlocks } from "./spec.ts";
export { forbiddenCharacter } from "./text.ts";
export type { Theme } from "./theme.ts";
export type { Warning } from "./warning.ts";
