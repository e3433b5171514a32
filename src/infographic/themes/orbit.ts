import type { Theme } from "../theme.ts";

export const orbit: Theme = {
  name: "orbit",
  label: "Orbit",
  description: "Violet, lilac and coral; geometric letters and round corners. For products, teams and launches.",
  version: 1,
  colors: {
    background: "#fbfaff",
    surface: "#f0edff",
    ink: "#1b1436",
    muted: "#615a7e",
    line: "#dfd9f5",
    track: "#e7e1fb",
    quiet: "#8a81ab",
    accent: "#5b34e6",
    onAccent: "#ffffff",
    hero: "#3b1fb3",
    onHero: "#ffffff",
    onHeroMuted: "#d3c9ff",
    heroAccent: "#ffab8a",
    positive: "#14744a",
    negative: "#c0293d",
    categories: ["#5b34e6", "#940015", "#09816b", "#931a77", "#b37903"],
  },
  fonts: { display: { family: "poppins", weight: 800, tracking: -0.025 }, text: { family: "inter" } },
  radius: { panel: 28, mark: 8 },
  ornament: "orbits",
  suits: {
    topic: {
      words: "startups?|products?|launch|apps?|software|ai|users?|features?|स्टार्टअप|ऐप|उत्पाद",
      about: "products and launches",
    },
    families: ["sequence", "list", "relation"],
    everyday: { score: 0.46, why: "steps and ideas look new in it" },
  },
};
