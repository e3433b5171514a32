import type { Theme } from "../theme.ts";

export const boardroom: Theme = {
  name: "boardroom",
  label: "Boardroom",
  description: "Navy, steel and one clear blue, drawn with restraint. For boards, investors and annual reports.",
  version: 1,
  colors: {
    background: "#ffffff",
    surface: "#f1f5f9",
    ink: "#0f1d2e",
    muted: "#526172",
    line: "#d8e0e8",
    track: "#e3eaf1",
    quiet: "#76869a",
    accent: "#0b5fa5",
    onAccent: "#ffffff",
    hero: "#0c2340",
    onHero: "#ffffff",
    onHeroMuted: "#b9cbe0",
    heroAccent: "#4fc3d9",
    positive: "#0f7048",
    negative: "#b3261e",
    categories: ["#0b5fa5", "#c5770f", "#1d8071", "#353f68", "#b9649f"],
  },
  fonts: { display: { family: "inter", weight: 700, tracking: -0.022 }, text: { family: "inter" } },
  radius: { panel: 6, mark: 2 },
  ornament: "bars",
  suits: {
    topic: {
      words:
        "annual report|quarter(?:ly)?|board|investors?|revenue|strategy|okrs?|kpis?|business|compan(?:y|ies)|market|sales|कंपनी|कारोबार|बाज़ार|बाजार|तिमाही|राजस्व",
      about: "business",
    },
    families: ["chart", "comparison", "hierarchy"],
    everyday: { score: 0.46, why: "it is as sober as a board paper" },
  },
};
