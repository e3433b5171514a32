export { applyBrand } from "./apply-brand.ts";
export { type Brand, BrandKit, brandName } from "./brand.ts";
export { type BrandRepository, brandRepository } from "./brand-repository.ts";
export { addBrand, changeBrand, removeBrand, requireBrand } from "./keep-brand.ts";
