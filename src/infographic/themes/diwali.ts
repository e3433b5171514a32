import type { Theme } from "../theme.ts";

export const diwali: Theme = {
  name: "diwali",
  label: "Diwali",
  description: "A plum night full of lamps: gold, saffron and rose. For Diwali and every festival of light.",
  version: 1,
  colors: {
    background: "#210c36",
    surface: "#331652",
    ink: "#fff3dc",
    muted: "#dcc3da",
    line: "#52307a",
    track: "#432066",
    quiet: "#9a7cc0",
    accent: "#ffb627",
    onAccent: "#2a1200",
    hero: "#7a0f4b",
    onHero: "#fff4dc",
    onHeroMuted: "#f6cfd9",
    heroAccent: "#ffc94d",
    positive: "#6fe0a0",
    negative: "#ff9c8a",
    categories: ["#ffb627", "#c74056", "#79f5d6", "#cf91eb", "#60b34d"],
  },
  fonts: { display: { family: "baloo", weight: 800, tracking: -0.01 }, text: { family: "inter" } },
  radius: { panel: 32, mark: 10 },
  ornament: "petals",
  suits: {
    topic: {
      words:
        "diwali|deepavali|dhanteras|diyas?|navratri|durga puja|lights festival|दिवाली|दीपावली|दीवाली|धनतेरस|दीया|दीये|नवरात्रि|रोशनी",
      about: "a festival of light",
    },
    families: ["list", "sequence"],
    everyday: { score: 0, why: "it is lit for a feast" },
  },
};
