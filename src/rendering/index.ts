export type { Font } from "satori/standalone";
export type { DrawnPicture } from "./draw-picture.ts";
export { createRenderer, rendererVersion } from "./renderer.ts";
