export { ImageNotFound } from "./errors.ts";
export { type Image, imageTypes, maxImageBytes } from "./image.ts";
export { type ImageRepository, imageRepository } from "./image-repository.ts";
export { type ImageStore, imageStore } from "./image-store.ts";
export { keepImage } from "./keep-image.ts";
export { orientationOf } from "./read-jpeg.ts";
export { removeImage } from "./remove-image.ts";
export { requireImage } from "./require-image.ts";
