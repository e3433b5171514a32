import type { Theme } from "../theme.ts";

export const paper: Theme = {
  name: "paper",
  label: "Paper",
  description: "Warm paper, ink and vermilion; serif titles. For stories in figures.",
  version: 1,
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
    categories: ["#b83a1f", "#1f6f6b", "#b47a1c", "#4b5a86", "#8a4a63"],
  },
  fonts: { display: { family: "source-serif", weight: 700, tracking: -0.012 }, text: { family: "inter" } },
  radius: { panel: 4, mark: 2 },
};
