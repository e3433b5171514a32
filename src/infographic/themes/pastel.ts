import type { Theme } from "../theme.ts";

export const pastel: Theme = {
  name: "pastel",
  label: "Pastel",
  description: "Rose, lilac and mint on cream, soft and round. For care, children and wellbeing.",
  version: 1,
  colors: {
    background: "#fffaf6",
    surface: "#fbeef0",
    ink: "#3b2f4a",
    muted: "#6d607e",
    line: "#efdfe2",
    track: "#f6e3e8",
    quiet: "#94859f",
    accent: "#a03a78",
    onAccent: "#ffffff",
    hero: "#f7cdd8",
    onHero: "#3b1f3f",
    onHeroMuted: "#5f3d5c",
    heroAccent: "#8a2c6b",
    positive: "#24704f",
    negative: "#b23050",
    categories: ["#a03a78", "#4c9683", "#9a6a17", "#53347e", "#89312f"],
  },
  fonts: { display: { family: "poppins", weight: 800, tracking: -0.025 }, text: { family: "inter" } },
  radius: { panel: 40, mark: 14 },
  ornament: "splash",
  suits: {
    topic: {
      words:
        "bab(?:y|ies)|child(?:ren)?|kids?|mothers?|women|care|wellness|wellbeing|self-care|mental health|yoga|sleep|skin|beauty|बच्चे|बच्चों|शिशु|माँ|महिला|महिलाओं|योग|नींद|देखभाल",
      about: "care and wellbeing",
    },
    families: ["list", "sequence"],
    everyday: { score: 0.38, why: "it speaks softly" },
  },
};
