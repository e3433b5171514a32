import type { Theme } from "../theme.ts";

export const daylight: Theme = {
  name: "daylight",
  label: "Daylight",
  description: "White, cobalt and a spark of yellow. For everything that should look fresh and clear.",
  version: 1,
  colors: {
    background: "#ffffff",
    surface: "#eef3fb",
    ink: "#14203a",
    muted: "#56617a",
    line: "#d9e1ee",
    track: "#e2eaf7",
    quiet: "#7d8aa6",
    accent: "#2456e6",
    onAccent: "#ffffff",
    hero: "#2148c7",
    onHero: "#ffffff",
    onHeroMuted: "#dfe8ff",
    heroAccent: "#ffd34d",
    positive: "#12724a",
    negative: "#c22d2d",
    categories: ["#2456e6", "#d8662a", "#015c41", "#9f268d", "#7971d0"],
  },
  fonts: { display: { family: "poppins", weight: 800, tracking: -0.025 }, text: { family: "inter" } },
  radius: { panel: 20, mark: 6 },
  ornament: "disc",
  suits: {
    topic: {
      words: "education|learning|students?|exams?|technology|digital|internet|शिक्षा|परीक्षा|छात्र|डिजिटल|तकनीक",
      about: "learning and technology",
    },
    families: ["chart", "list", "figures"],
    everyday: { score: 0.46, why: "it keeps figures and lists fresh and clear" },
  },
};
