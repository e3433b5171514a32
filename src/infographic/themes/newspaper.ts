import type { Theme } from "../theme.ts";

export const newspaper: Theme = {
  name: "newspaper",
  label: "Newspaper",
  description: "Newsprint, black ink and one red under high-contrast serif headlines. For news, records and chronicles.",
  version: 1,
  colors: {
    background: "#f5f1e8",
    surface: "#e9e4d8",
    ink: "#1a1a1a",
    muted: "#57524a",
    line: "#c9c3b5",
    track: "#dcd6c8",
    quiet: "#7f796d",
    accent: "#8c1c13",
    onAccent: "#ffffff",
    hero: "#1a1a1a",
    onHero: "#f5f1e8",
    onHeroMuted: "#c9c3b5",
    heroAccent: "#f0a58f",
    positive: "#2b6238",
    negative: "#8c1c13",
    categories: ["#8c1c13", "#1a1a1a", "#89722f", "#5f82b0", "#3b6f61"],
  },
  fonts: { display: { family: "playfair", weight: 800, tracking: -0.01 }, text: { family: "inter" } },
  radius: { panel: 0, mark: 0 },
  ornament: "dots",
  suits: {
    topic: {
      words:
        "news|election(?:s)?|votes?|parliament|lok sabha|rajya sabha|polic(?:y|ies)|minister|government|court|law|press|समाचार|चुनाव|संसद|लोकसभा|राज्यसभा|नीति|सरकार|मंत्री|न्यायालय|क़ानून|कानून",
      about: "news and public life",
    },
    families: ["words", "comparison", "sequence"],
    everyday: { score: 0.38, why: "it reads like a page of record" },
  },
};
