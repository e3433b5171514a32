import type { Theme } from "../theme.ts";

export const tricolour: Theme = {
  name: "tricolour",
  label: "Tricolour",
  description: "Saffron, white, green and navy. For India, its states and its national days.",
  version: 1,
  colors: {
    background: "#ffffff",
    surface: "#f5f6f8",
    ink: "#0b1f4b",
    muted: "#55607d",
    line: "#dde1ea",
    track: "#e9ecf2",
    quiet: "#7e89a3",
    accent: "#b94d06",
    onAccent: "#ffffff",
    hero: "#0b1f4b",
    onHero: "#ffffff",
    onHeroMuted: "#c4cde3",
    heroAccent: "#ff9933",
    positive: "#0f6b2a",
    negative: "#b3261e",
    categories: ["#b94d06", "#0f9f64", "#102c84", "#774500", "#3786c3"],
  },
  fonts: { display: { family: "poppins", weight: 800, tracking: -0.025 }, text: { family: "inter" } },
  radius: { panel: 10, mark: 4 },
  ornament: "arcs",
  suits: {
    topic: {
      words:
        "republic day|independence|constitution|freedom|census|states of india|national (?:day|anthem|flag)|गणतंत्र|स्वतंत्रता|संविधान|आज़ादी|आजादी|जनगणना",
      about: "India",
    },
    families: ["map", "figures", "chart"],
    everyday: { score: 0.34, why: "it wears the national colours" },
  },
};
