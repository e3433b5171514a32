import type { Theme } from "../theme.ts";

export const terracotta: Theme = {
  name: "terracotta",
  label: "Terracotta",
  description: "Fired clay, lime wash and indigo, with a carved lattice. For places, craft and architecture.",
  version: 1,
  colors: {
    background: "#fbf3ec",
    surface: "#f5e0d0",
    ink: "#33190f",
    muted: "#7a5646",
    line: "#e6c9b5",
    track: "#f0d6c3",
    quiet: "#a07560",
    accent: "#b0421d",
    onAccent: "#ffffff",
    hero: "#9c3818",
    onHero: "#fff4ea",
    onHeroMuted: "#ffe6d5",
    heroAccent: "#ffd9a0",
    positive: "#3a6b34",
    negative: "#a32a1a",
    categories: ["#b0421d", "#5a78bc", "#683c00", "#377e67", "#5b1750"],
  },
  fonts: { display: { family: "source-serif", weight: 700, tracking: -0.012 }, text: { family: "inter" } },
  radius: { panel: 8, mark: 3 },
  ornament: "lattice",
  suits: {
    topic: {
      words:
        "architecture|craft(?:s)?|pottery|temples?|forts?|monuments?|palaces?|rajasthan|jaipur|cit(?:y|ies)|houses?|housing|buildings?|शिल्प|मंदिर|किला|किले|स्मारक|राजस्थान|जयपुर|शहर|भवन|आवास",
      about: "places and craft",
    },
    families: ["sequence", "comparison"],
    everyday: { score: 0.38, why: "it is warm as fired clay" },
  },
};
