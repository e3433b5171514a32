import { ask, post } from "../../../shared/api/ask.ts";

export const scores = [1, 2, 3, 4, 5] as const;
export type Score = (typeof scores)[number];
export type Answer = { kind: "survey"; score: Score } | { kind: "picture"; score: Score; infographic_id: string };

/** Every call throws `ApiProblem`. */
export const feedbackApi = {
  rate: (answer: Answer) => post("/v1/ratings", answer),
  withdraw: (kind: Answer["kind"]) => ask("DELETE", `/v1/ratings/${kind}`),
  /** True once for a person and quarter: whoever is told so shows the survey. */
  claimSurvey: async () => (await post<{ is_due: boolean }>("/v1/surveys", {})).is_due,
};
