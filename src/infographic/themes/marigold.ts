import type { Theme } from "../theme.ts";

export const marigold: Theme = {
  name: "marigold",
  label: "Marigold",
  description: "Maroon, marigold and leaf green; round, friendly letters. For schools, families and homes.",
  version: 2,
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
    categories: ["#a3174a", "#c9690c", "#154a06", "#0d317a", "#7c60bd"],
  },
  fonts: { display: { family: "baloo", weight: 800, tracking: -0.01 }, text: { family: "inter" } },
  radius: { panel: 32, mark: 10 },
  ornament: "petals",
  suits: {
    topic: {
      words: "famil(?:y|ies)|home|kitchen|puja|school|festivals?|परिवार|घर|त्योहार|विद्यालय|स्कूल|सेहत",
      about: "home and family",
    },
    families: ["list", "sequence"],
    everyday: { score: 0.5, why: "its round letters suit things to do" },
  },
};
