import type { Theme } from "../theme.ts";

export const ledger: Theme = {
  name: "ledger",
  label: "Ledger",
  description: "Bank green and old gold on cool paper, serif titles. For money, budgets and banks.",
  version: 1,
  colors: {
    background: "#f8faf6",
    surface: "#ebf1e8",
    ink: "#16231c",
    muted: "#54635a",
    line: "#d3ddd0",
    track: "#dfe8dc",
    quiet: "#76887c",
    accent: "#0b6b4a",
    onAccent: "#ffffff",
    hero: "#0b3b2e",
    onHero: "#f5fbf4",
    onHeroMuted: "#b7d3c4",
    heroAccent: "#e3c567",
    positive: "#0b6b4a",
    negative: "#b3361e",
    categories: ["#0b6b4a", "#b37903", "#2c488e", "#831b11", "#7d5986"],
  },
  fonts: { display: { family: "source-serif", weight: 700, tracking: -0.012 }, text: { family: "inter" } },
  radius: { panel: 2, mark: 2 },
  ornament: "lattice",
  suits: {
    topic: {
      words:
        "money|bank(?:s|ing)?|budget|tax(?:es)?|gst|loans?|savings?|rupees?|upi|payments?|finance|insurance|debt|income|investments?|mutual funds?|पैसा|बैंक|बजट|आयकर|ऋण|बचत|रुपये|रुपया|भुगतान|निवेश",
      about: "money",
    },
    families: ["figures", "comparison"],
    everyday: { score: 0.4, why: "figures sit in it like in an account book" },
  },
};
