export { satisfactionBand } from "./customer-satisfaction.ts";
export { rate } from "./rate.ts";
export { ratingKinds } from "./rating.ts";
export { type RatingRepository, ratingRepository } from "./rating-repository.ts";
