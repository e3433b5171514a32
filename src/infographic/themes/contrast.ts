import type { Theme } from "../theme.ts";

export const contrast: Theme = {
  name: "contrast",
  label: "High contrast",
  description: "Black, white and yellow at the strongest contrast. For low vision, projectors and bright rooms.",
  version: 1,
  colors: {
    background: "#000000",
    surface: "#1a1a1a",
    ink: "#ffffff",
    muted: "#dedede",
    line: "#707070",
    track: "#3a3a3a",
    quiet: "#a6a6a6",
    accent: "#ffe100",
    onAccent: "#000000",
    hero: "#ffe100",
    onHero: "#000000",
    onHeroMuted: "#2b2500",
    heroAccent: "#000000",
    positive: "#7df0a6",
    negative: "#ffa38f",
    categories: ["#ffe100", "#1f9ad3", "#d15264", "#68e68a", "#c1a0fb"],
  },
  fonts: { display: { family: "inter", weight: 800, tracking: -0.028 }, text: { family: "inter" } },
  radius: { panel: 0, mark: 0 },
  ornament: "disc",
  suits: {
    topic: {
      words: "accessib(?:le|ility)|low vision|blind(?:ness)?|disabilit(?:y|ies)|divyang|दिव्यांग|सुगम्य|दृष्टि",
      about: "being seen by everybody",
    },
    families: ["figures"],
    everyday: { score: 0.2, why: "nothing is easier to read from afar" },
  },
};
