import type { InfographicDraft } from "../../src/infographic/index.ts";

/** A small spec that draws fast; `title` makes it another content. */
export const smallSpec = (title: string): InfographicDraft => ({
  title,
  blocks: [{ type: "headline", text: "villages came online", figure: { value: 48_200 } }],
  theme: "paper",
  size: "square",
});
