import type { Theme } from "../theme.ts";

export const forest: Theme = {
  name: "forest",
  label: "Forest",
  description: "Deep green with lime and honey light. For nature, climate and wildlife.",
  version: 1,
  colors: {
    background: "#10241a",
    surface: "#1a3527",
    ink: "#f1f6ea",
    muted: "#b0c6b2",
    line: "#2e4d3b",
    track: "#27452f",
    quiet: "#7d9c83",
    accent: "#b6e35c",
    onAccent: "#16260a",
    hero: "#2a5639",
    onHero: "#f7fbf0",
    onHeroMuted: "#cfe3cd",
    heroAccent: "#f4d35e",
    positive: "#8fe08f",
    negative: "#ff9f86",
    categories: ["#b6e35c", "#cc7722", "#65cbe3", "#fa8978", "#ba84c6"],
  },
  fonts: { display: { family: "source-serif", weight: 700, tracking: -0.012 }, text: { family: "inter" } },
  radius: { panel: 20, mark: 8 },
  ornament: "leaves",
  suits: {
    topic: {
      words:
        "forests?|trees?|wildlife|tigers?|animals?|birds?|nature|environment|climate|biodiversity|carbon|emissions?|saplings?|recycl(?:e|ing)|वन|जंगल|पेड़|पेड़ों|बाघ|पशु|पक्षी|प्रकृति|पर्यावरण|जलवायु",
      about: "nature",
    },
    families: ["chart", "figures"],
    everyday: { score: 0.3, why: "it is quiet as a wood" },
  },
};
