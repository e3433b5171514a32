import type { InfographicDraft } from "../../src/infographic/spec.ts";

/** A square card for a feed: one figure, one short chart. */
export const card: InfographicDraft = {
  title: "Twelve times the solar power in eight years",
  kicker: "Solar power in India",
  template: "poster",
  theme: "midnight",
  size: "square",
  locale: "en-IN",
  source: "Ministry of New and Renewable Energy, end of March",
  blocks: [
    {
      type: "headline",
      text: "of solar panels stand in India in 2024.",
      figure: { value: 82, unit: { kind: "measure", symbol: "GW" } },
    },
    {
      type: "bar-chart",
      orientation: "vertical",
      unit: { kind: "measure", symbol: "GW" },
      highlight: "2024",
      items: [
        { label: "2016", figure: { value: 7 } },
        { label: "2018", figure: { value: 22 } },
        { label: "2020", figure: { value: 35 } },
        { label: "2022", figure: { value: 54 } },
        { label: "2024", figure: { value: 82 } },
      ],
    },
  ],
};
