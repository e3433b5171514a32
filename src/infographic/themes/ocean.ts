import type { Theme } from "../theme.ts";

export const ocean: Theme = {
  name: "ocean",
  label: "Ocean",
  description: "Deep teal, foam and coral. For water, coasts, fish and travel.",
  version: 1,
  colors: {
    background: "#f4fafb",
    surface: "#e2f1f4",
    ink: "#0b2a36",
    muted: "#486672",
    line: "#c8dfe5",
    track: "#d5e9ee",
    quiet: "#6b8d99",
    accent: "#00708f",
    onAccent: "#ffffff",
    hero: "#053b50",
    onHero: "#f1fbfd",
    onHeroMuted: "#a9d0dc",
    heroAccent: "#ffa58a",
    positive: "#0f7052",
    negative: "#bf3a24",
    categories: ["#00708f", "#8a0314", "#ac7d1b", "#2f4989", "#22876b"],
  },
  fonts: { display: { family: "inter", weight: 800, tracking: -0.028 }, text: { family: "inter" } },
  radius: { panel: 24, mark: 8 },
  ornament: "waves",
  suits: {
    topic: {
      words:
        "oceans?|seas?|water|coast(?:s|al)?|fish(?:eries|ing)?|ships?|ports?|rivers?|ganga|yamuna|drink(?:ing)? water|swimming|travel|tourism|beach(?:es)?|समुद्र|सागर|पानी|जल|नदी|नदियाँ|गंगा|यमुना|मछली|यात्रा|पर्यटन",
      about: "water and travel",
    },
    families: ["chart", "figures"],
    everyday: { score: 0.4, why: "it is cool and deep" },
  },
};
