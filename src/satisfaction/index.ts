export { claimSurvey } from "./claim-survey.ts";
export { satisfactionBand } from "./customer-satisfaction.ts";
export { rate, withdrawRating } from "./rate.ts";
export { ratingKinds } from "./rating.ts";
export { type RatingRepository, ratingRepository } from "./rating-repository.ts";
