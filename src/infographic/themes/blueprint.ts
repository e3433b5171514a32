import type { Theme } from "../theme.ts";

export const blueprint: Theme = {
  name: "blueprint",
  label: "Blueprint",
  description: "White lines on drafting blue, squared letters. For plans, engineering and how things work.",
  version: 1,
  colors: {
    background: "#123a7a",
    surface: "#1b4890",
    ink: "#ffffff",
    muted: "#c3d6f5",
    line: "#3a66ad",
    track: "#2b5aa3",
    quiet: "#8fb0e4",
    accent: "#ffd75e",
    onAccent: "#122b5a",
    hero: "#0c2c61",
    onHero: "#ffffff",
    onHeroMuted: "#bcd1f5",
    heroAccent: "#7fe0ff",
    positive: "#9df0b8",
    negative: "#ffc0b0",
    categories: ["#ffd75e", "#53d1d0", "#eb9097", "#6feaae", "#bb8cd1"],
  },
  fonts: { display: { family: "rajdhani", weight: 700, tracking: -0.005 }, text: { family: "inter" } },
  radius: { panel: 0, mark: 0 },
  ornament: "plan",
  texture: "grid",
  suits: {
    topic: {
      words:
        "engineer(?:s|ing)?|construction|bridges?|machines?|infrastructure|metro|railways?|roads?|highways?|dams?|manufactur(?:e|ing)|इंजीनियरिंग|निर्माण|पुल|मशीन|मेट्रो|रेलवे|सड़क|बाँध",
      about: "building and engineering",
    },
    families: ["relation", "hierarchy", "sequence"],
    everyday: { score: 0.3, why: "it shows how things are put together" },
  },
};
