import { brandRoutes } from "../routes/brands.ts";
import { catalogRoutes } from "../routes/catalog.ts";
import { galleryRoutes } from "../routes/gallery.ts";
import { healthRoutes } from "../routes/health.ts";
import { imageRoutes } from "../routes/images.ts";
import { infographicRoutes } from "../routes/infographics.ts";
import { pictureRoutes } from "../routes/pictures.ts";

// Pictures come first: the address of an infographic, /v1/infographics/:id, would take theirs in.
export const routes = [pictureRoutes, infographicRoutes, imageRoutes, brandRoutes, catalogRoutes, galleryRoutes, healthRoutes];
