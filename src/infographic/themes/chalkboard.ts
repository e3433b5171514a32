import type { Theme } from "../theme.ts";

export const chalkboard: Theme = {
  name: "chalkboard",
  label: "Chalkboard",
  description: "Coloured chalk on a green board, written by hand. For teachers, cafés and workshops.",
  version: 1,
  colors: {
    background: "#1d2f2b",
    surface: "#28403a",
    ink: "#f6f7ee",
    muted: "#bccfc5",
    line: "#44605a",
    track: "#35504a",
    quiet: "#8aa69b",
    accent: "#ffe27a",
    onAccent: "#2b2500",
    hero: "#142320",
    onHero: "#f6f7ee",
    onHeroMuted: "#bccfc5",
    heroAccent: "#ffb3a0",
    positive: "#9be3a4",
    negative: "#ffab9b",
    categories: ["#ffe27a", "#ce6e77", "#5dabd7", "#90ce83", "#eeb6fb"],
  },
  fonts: { display: { family: "kalam", weight: 700, tracking: 0 }, text: { family: "kalam" } },
  radius: { panel: 18, mark: 6 },
  ornament: "scribble",
  suits: {
    topic: {
      words:
        "teach(?:ers?|ing)|class(?:room)?|maths?|formulas?|theorem|science|menu|caf[eé]|workshop|शिक्षक|कक्षा|गणित|विज्ञान|सूत्र",
      about: "teaching",
    },
    families: ["list", "relation"],
    everyday: { score: 0.2, why: "it explains as a teacher does" },
  },
};
