import type { Theme } from "../theme.ts";

export const holi: Theme = {
  name: "holi",
  label: "Holi",
  description: "White cloth and thrown colour: magenta, green, blue and turmeric. For Holi, fairs and fun.",
  version: 1,
  colors: {
    background: "#ffffff",
    surface: "#fdf0f7",
    ink: "#2b1033",
    muted: "#6c4f73",
    line: "#f0d7e8",
    track: "#f9e2f0",
    quiet: "#9c7fa5",
    accent: "#cf1268",
    onAccent: "#ffffff",
    hero: "#8c1178",
    onHero: "#ffffff",
    onHeroMuted: "#ffd9f0",
    heroAccent: "#ffe34d",
    positive: "#16763a",
    negative: "#c4281c",
    categories: ["#cf1268", "#016517", "#0d2a89", "#d66919", "#9a5dd5"],
  },
  fonts: { display: { family: "poppins", weight: 800, tracking: -0.025 }, text: { family: "inter" } },
  radius: { panel: 36, mark: 12 },
  ornament: "splash",
  suits: {
    topic: { words: "holi|gulal|carnival|party|birthday|होली|गुलाल|मेला|उत्सव", about: "colour and play" },
    families: ["list"],
    everyday: { score: 0, why: "it is thrown in all colours" },
  },
};
