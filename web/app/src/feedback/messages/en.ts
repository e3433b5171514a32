import type { Score } from "../feedback-api.ts";

export const en = {
  label: "Your opinion",
  picture: "How do you like this picture?",
  survey: "How content are you with Chitra, all in all?",
  scores: { 1: "Not at all", 2: "Not much", 3: "So-so", 4: "Well", 5: "Very well" } satisfies Record<Score, string>,
  kept: "Thank you. Tap another face to change it.",
  withdrawn: "Taken back.",
  failed: "That couldn't be kept. Tap again.",
  undo: "Undo",
  notNow: "Not now",
};

export type FeedbackMessages = typeof en;
