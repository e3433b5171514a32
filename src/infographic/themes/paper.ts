import type { Theme } from "../theme.ts";

export const paper: Theme = {
  name: "paper",
  label: "Paper",
  description: "Warm paper, ink and vermilion; serif titles. For stories in figures.",
  version: 2,
  colors: {
    background: "#faf5ec",
    surface: "#f1e8d8",
    ink: "#221c15",
    muted: "#665b4d",
    line: "#dccfb9",
    track: "#eadfcb",
    quiet: "#8b7e6b",
    accent: "#b83a1f",
    onAccent: "#ffffff",
    hero: "#1d3a3a",
    onHero: "#fbf6ec",
    onHeroMuted: "#c3d2ca",
    heroAccent: "#f2a65a",
    positive: "#2c6e49",
    negative: "#b83a1f",
    categories: ["#b83a1f", "#00595c", "#b7752b", "#30376c", "#ad6689"],
  },
  fonts: { display: { family: "source-serif", weight: 700, tracking: -0.012 }, text: { family: "inter" } },
  radius: { panel: 4, mark: 2 },
  ornament: "rings",
  suits: {
    families: ["chart", "words", "sequence"],
    everyday: { score: 0.5, why: "its warm paper suits a story told in figures" },
  },
};
