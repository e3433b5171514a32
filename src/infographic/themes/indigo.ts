import type { Theme } from "../theme.ts";

export const indigo: Theme = {
  name: "indigo",
  label: "Indigo",
  description: "Indigo dye on cotton with madder red, like block print. For cloth, trade and long reads.",
  version: 1,
  colors: {
    background: "#faf8f2",
    surface: "#edeaf0",
    ink: "#161a3a",
    muted: "#585c7c",
    line: "#d8d6df",
    track: "#e2e1ea",
    quiet: "#7f82a3",
    accent: "#27348b",
    onAccent: "#ffffff",
    hero: "#1b2260",
    onHero: "#f7f4ea",
    onHeroMuted: "#c2c5e4",
    heroAccent: "#eebfae",
    positive: "#2b6b47",
    negative: "#9e2b25",
    categories: ["#27348b", "#a43944", "#8e710f", "#1f4c6a", "#a26b96"],
  },
  fonts: { display: { family: "source-serif", weight: 700, tracking: -0.012 }, text: { family: "inter" } },
  radius: { panel: 4, mark: 2 },
  ornament: "lattice",
  suits: {
    topic: {
      words:
        "textiles?|cotton|khadi|handlooms?|silk|sar(?:i|ee)s?|weav(?:ers?|ing)|trade|exports?|imports?|वस्त्र|कपास|खादी|हथकरघा|रेशम|साड़ी|व्यापार|निर्यात|आयात",
      about: "cloth and trade",
    },
    families: ["chart", "comparison", "hierarchy"],
    everyday: { score: 0.42, why: "one dye and one contrast carry it" },
  },
};
