import { featureRoutes } from "../routes/features.ts";
import { ratingRoutes } from "../routes/ratings.ts";

export const routes = [featureRoutes, ratingRoutes];
