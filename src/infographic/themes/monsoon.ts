import type { Theme } from "../theme.ts";

export const monsoon: Theme = {
  name: "monsoon",
  label: "Monsoon",
  description: "Rain-washed slate and new leaf. For weather, seasons and cities.",
  version: 1,
  colors: {
    background: "#eef2f4",
    surface: "#dfe7eb",
    ink: "#17252d",
    muted: "#4d5f69",
    line: "#c5d1d8",
    track: "#d2dde3",
    quiet: "#6c818d",
    accent: "#1f6b4f",
    onAccent: "#ffffff",
    hero: "#2c4356",
    onHero: "#f3f8fb",
    onHeroMuted: "#c3d4e0",
    heroAccent: "#9fe0b5",
    positive: "#1f6b4f",
    negative: "#b0361f",
    categories: ["#1f6b4f", "#25467d", "#ae6700", "#5f1840", "#548a97"],
  },
  fonts: { display: { family: "inter", weight: 700, tracking: -0.022 }, text: { family: "inter" } },
  radius: { panel: 16, mark: 6 },
  ornament: "rain",
  suits: {
    topic: {
      words:
        "monsoon|rain(?:s|fall)?|weather|floods?|droughts?|seasons?|cyclones?|clouds?|temperature|heat ?waves?|मानसून|वर्षा|बारिश|मौसम|बाढ़|सूखा|चक्रवात|तापमान",
      about: "weather",
    },
    families: ["chart"],
    everyday: { score: 0.36, why: "it is calm and clear after rain" },
  },
};
