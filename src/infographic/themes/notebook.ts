import type { Theme } from "../theme.ts";

export const notebook: Theme = {
  name: "notebook",
  label: "Notebook",
  description: "A ruled page, blue ink and a red pencil, written by hand. For lessons, lists and explanations.",
  version: 1,
  colors: {
    background: "#fdfcf7",
    surface: "#f3f1e4",
    ink: "#1f2a44",
    muted: "#5b6478",
    line: "#d3dbe8",
    track: "#e6e8df",
    quiet: "#7d8698",
    accent: "#c62839",
    onAccent: "#ffffff",
    hero: "#2b4c9b",
    onHero: "#ffffff",
    onHeroMuted: "#dbe5fa",
    heroAccent: "#ffe066",
    positive: "#1d7040",
    negative: "#c62839",
    categories: ["#c62839", "#2b4c9b", "#0c4500", "#c5772c", "#9c5eaa"],
  },
  fonts: { display: { family: "kalam", weight: 700, tracking: 0 }, text: { family: "kalam" } },
  radius: { panel: 18, mark: 6 },
  ornament: "scribble",
  texture: "ruled",
  suits: {
    topic: {
      words: "notes?|homework|stud(?:y|ies)|lessons?|revision|diary|journal|hand-?written|sketch|नोट्स|पढ़ाई|पाठ|गृहकार्य|डायरी",
      about: "notes and lessons",
    },
    families: ["list", "sequence"],
    everyday: { score: 0.36, why: "it reads like notes from a good class" },
  },
};
