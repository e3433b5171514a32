export { createRenderer, rendererVersion } from "./renderer.ts";
