import type { Theme } from "../theme.ts";

export const print: Theme = {
  name: "print",
  label: "Print",
  description: "Black on white with one blue, clear in greyscale. For reports, handouts and office printers.",
  version: 2,
  colors: {
    background: "#ffffff",
    surface: "#f2f4f7",
    ink: "#10151c",
    muted: "#525c69",
    line: "#d5dae1",
    track: "#e6eaef",
    quiet: "#7b8591",
    accent: "#0a4fc4",
    onAccent: "#ffffff",
    hero: "#10151c",
    onHero: "#ffffff",
    onHeroMuted: "#c1c8d2",
    heroAccent: "#7fb0ff",
    positive: "#17703f",
    negative: "#b42318",
    categories: ["#0a4fc4", "#10151c", "#aa732b", "#107460", "#c568cb"],
  },
  fonts: { display: { family: "inter", weight: 800, tracking: -0.03 }, text: { family: "inter" } },
  radius: { panel: 8, mark: 3 },
  ornament: "bars",
  suits: {
    topic: { words: "handouts?|worksheets?|audit|official|government order|आदेश|प्रपत्र", about: "something to print" },
    families: ["comparison", "figures"],
    everyday: { score: 0.46, why: "tables stay clear in black on white" },
  },
};
