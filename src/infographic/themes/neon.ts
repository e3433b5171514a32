import type { Theme } from "../theme.ts";

export const neon: Theme = {
  name: "neon",
  label: "Neon",
  description: "Black, cyan and hot pink; squared letters. For games, music and nights out.",
  version: 1,
  colors: {
    background: "#0a0a12",
    surface: "#16162a",
    ink: "#f4f4ff",
    muted: "#a7a9c9",
    line: "#2a2a48",
    track: "#222242",
    quiet: "#6f72a0",
    accent: "#00e5ff",
    onAccent: "#00252b",
    hero: "#1d0b3a",
    onHero: "#ffffff",
    onHeroMuted: "#cbb9f2",
    heroAccent: "#ff6fdd",
    positive: "#5cf2a0",
    negative: "#ff8a9a",
    categories: ["#00e5ff", "#f767c1", "#a0bd00", "#7c7bff", "#d95f19"],
  },
  fonts: { display: { family: "rajdhani", weight: 700, tracking: -0.005 }, text: { family: "inter" } },
  radius: { panel: 4, mark: 2 },
  ornament: "horizon",
  suits: {
    topic: {
      words:
        "gam(?:es?|ing|ers?)|esports?|music festival|concerts?|dj|cricket|ipl|sports?|football|crypto|robots?|electric|गेम|क्रिकेट|खेल|आईपीएल|रोबोट",
      about: "games and sport",
    },
    families: ["figures", "chart"],
    everyday: { score: 0.3, why: "its light is made for screens" },
  },
};
