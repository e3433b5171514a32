import type { Figure } from "./find-figures.ts";
import type { BlockDraft } from "./finding.ts";

type Stage = Pick<Figure, "label" | "figure">;

const cues =
  /funnel|conver(?:t|sion)|visit(?:ors|ed)|appl(?:ied|icants|ications)|sign(?:ed)?[ -]?ups?|\bleads\b|shortlist|screened|interview|qualif|enrol|completed|checkout|purchased|\bpaid\b|selected|\bstages?\b|फ़नल|आवेदन|आवेदक|चयन|परीक्षा/iu;

/** Counts that get fewer from stage to stage, in the order told, where the words speak of stages. */
export function planFunnel(stages: readonly Stage[], title: string | undefined): BlockDraft | undefined {
  const values = stages.map(({ figure }) => figure.value);
  const counts = stages.every(({ figure }) => (figure.unit?.kind ?? "count") === "count");
  const narrows = values.every((value, index) => value >= 0 && (index === 0 || value < (values[index - 1] ?? 0)));
  const spoken = [title ?? "", ...stages.map(({ label }) => label)].filter((words) => cues.test(words)).length;
  if (!counts || !narrows || spoken < 2 || stages.length < 3 || stages.length > 8) return undefined;
  return { type: "funnel", items: stages.map(({ label, figure }) => ({ title: label, figure })) };
}
