import type { Theme } from "../theme.ts";

export const earth: Theme = {
  name: "earth",
  label: "Earth",
  description: "Ochre, umber and olive, serif titles. For soil, craft, food and history.",
  version: 1,
  colors: {
    background: "#f7f1e6",
    surface: "#ece1cd",
    ink: "#2d2118",
    muted: "#6b5a49",
    line: "#d9c9ae",
    track: "#e2d3b9",
    quiet: "#8d7961",
    accent: "#9a4a12",
    onAccent: "#ffffff",
    hero: "#4a2f1b",
    onHero: "#fbf3e4",
    onHeroMuted: "#dcc7ab",
    heroAccent: "#e8a94a",
    positive: "#3f6b2a",
    negative: "#a5301a",
    categories: ["#9a4a12", "#224209", "#2e5072", "#a76c12", "#a84d5f"],
  },
  fonts: { display: { family: "source-serif", weight: 700, tracking: -0.012 }, text: { family: "inter" } },
  radius: { panel: 12, mark: 4 },
  ornament: "rays",
  suits: {
    topic: {
      words:
        "soil|farm(?:s|ers?|ing)?|agriculture|crops?|wheat|rice|food|millets?|villages?|rural|history|heritage|archaeology|मिट्टी|किसान|किसानों|खेती|कृषि|फसल|गेहूँ|गेहूं|चावल|गाँव|गांव|इतिहास|विरासत",
      about: "land, food and history",
    },
    families: ["chart", "sequence"],
    everyday: { score: 0.38, why: "it is grounded in earth colours" },
  },
};
