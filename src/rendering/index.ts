export type { Font } from "satori/standalone";
export { createRenderer, rendererVersion } from "./renderer.ts";
