export { createRenderer, type Renderer, rendererVersion } from "./renderer.ts";
