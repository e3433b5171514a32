import type { Theme } from "../theme.ts";

export const editorial: Theme = {
  name: "editorial",
  label: "Editorial",
  description: "Black, bone and one red; high-contrast serif titles. For essays, culture and opinion.",
  version: 1,
  colors: {
    background: "#fbfaf7",
    surface: "#f0eee8",
    ink: "#141414",
    muted: "#5f5b55",
    line: "#d8d4cb",
    track: "#e6e3db",
    quiet: "#857f76",
    accent: "#c1121f",
    onAccent: "#ffffff",
    hero: "#141414",
    onHero: "#fbfaf7",
    onHeroMuted: "#c7c2b8",
    heroAccent: "#ff7a6b",
    positive: "#1f6b45",
    negative: "#c1121f",
    categories: ["#c1121f", "#141414", "#9a7d22", "#025884", "#327e6c"],
  },
  fonts: { display: { family: "playfair", weight: 800, tracking: -0.01 }, text: { family: "inter" } },
  radius: { panel: 0, mark: 0 },
  ornament: "disc",
  suits: {
    topic: {
      words:
        "culture|art|film|cinema|books?|literature|fashion|music|poet(?:ry|s)?|essay|interview|opinion|संस्कृति|कला|सिनेमा|फ़िल्म|फिल्म|साहित्य|कविता|संगीत",
      about: "culture",
    },
    families: ["words", "chart"],
    everyday: { score: 0.44, why: "it gives words and one chart the stage" },
  },
};
