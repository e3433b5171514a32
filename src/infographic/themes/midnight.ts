import type { Theme } from "../theme.ts";

export const midnight: Theme = {
  name: "midnight",
  label: "Midnight",
  description: "Deep indigo with mint and amber light. For screens and slides.",
  version: 2,
  colors: {
    background: "#0d1326",
    surface: "#182140",
    ink: "#f3f5fc",
    muted: "#a9b3d1",
    line: "#2c375c",
    track: "#243056",
    quiet: "#6d7aa6",
    accent: "#54e0b4",
    onAccent: "#06251c",
    hero: "#1d2a5c",
    onHero: "#ffffff",
    onHeroMuted: "#c2cdf0",
    heroAccent: "#54e0b4",
    positive: "#54e0b4",
    negative: "#ff8f7d",
    categories: ["#54e0b4", "#df9632", "#8882db", "#c75157", "#de96e2"],
  },
  fonts: { display: { family: "inter", weight: 800, tracking: -0.028 }, text: { family: "inter" } },
  radius: { panel: 24, mark: 6 },
  ornament: "orbits",
  suits: {
    topic: {
      words: "night|space|isro|satellites?|moon|stars?|astronomy|chandrayaan|cyber|रात|अंतरिक्ष|चंद्रयान|उपग्रह",
      about: "the night sky and screens",
    },
    families: ["chart", "figures"],
    everyday: { score: 0.5, why: "charts glow on its dark ground" },
  },
};
