export type { Drawing, Infographic } from "./infographic.ts";
export { type InfographicRepository, infographicRepository } from "./infographic-repository.ts";
export { type PictureFormat, type PictureStore, pictureKey, pictureStore } from "./picture-store.ts";
