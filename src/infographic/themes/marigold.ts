import type { Theme } from "../theme.ts";

export const marigold: Theme = {
  name: "marigold",
  label: "Marigold",
  description: "Maroon, marigold and leaf green; round, friendly letters. For festivals, schools and families.",
  version: 1,
  colors: {
    background: "#fffaf0",
    surface: "#ffefcf",
    ink: "#33121c",
    muted: "#75505a",
    line: "#f0dcb4",
    track: "#fbe3b2",
    quiet: "#a97c55",
    accent: "#a3174a",
    onAccent: "#ffffff",
    hero: "#7d1238",
    onHero: "#fff8ea",
    onHeroMuted: "#f5cfc0",
    heroAccent: "#ffb42e",
    positive: "#2a7345",
    negative: "#b3261e",
    categories: ["#a3174a", "#c46a00", "#2a7345", "#2f5aa8", "#7a4bb0"],
  },
  fonts: { display: { family: "baloo", weight: 800, tracking: -0.01 }, text: { family: "inter" } },
  radius: { panel: 32, mark: 10 },
};
