export type { Drawing, Infographic } from "./infographic.ts";
export { type InfographicRepository, infographicRepository } from "./infographic-repository.ts";
export { type PictureFormat, type PictureStore, pictureKey, pictureStore, rasterPrefix } from "./picture-store.ts";
