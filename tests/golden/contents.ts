import type { InfographicDraft } from "../../src/infographic/spec.ts";

/** One content for each template, of blocks that suit it; together they have every kind of block. */
export const contents: Record<
  "column" | "poster" | "mosaic",
  Pick<InfographicDraft, "title" | "subtitle" | "kicker" | "theme" | "locale" | "blocks" | "source">
> = {
  column: {
    kicker: "Digital payments",
    title: "UPI payments grew sixteenfold in five years",
    subtitle: "Billions of payments a year",
    theme: "paper",
    source: "NPCI product statistics",
    blocks: [
      {
        type: "line-chart",
        unit: { kind: "measure", symbol: "bn" },
        area: true,
        x: ["2019", "2020", "2021", "2022", "2023", "2024"].map((label) => ({ label })),
        series: [{ name: "Payments", figures: [10.8, 18.9, 38.7, 74, 117.7, 172.2].map((value) => ({ value })) }],
      },
      {
        type: "table",
        columns: [
          { label: "Year" },
          { label: "Payments", unit: { kind: "measure", symbol: "bn" } },
          { label: "Value", unit: { kind: "currency", code: "INR" } },
        ],
        rows: [
          ["2023", { value: 117.7 }, { value: 182.8e12 }],
          ["2024", { value: 172.2 }, { value: 246.8e12 }],
        ],
      },
      { type: "quote", text: "Cash is not dead, but it has company", by: "A shopkeeper in Indore" },
    ],
  },
  poster: {
    title: "पानी क्यों ज़रूरी है",
    subtitle: "रोज़ की सेहत के कारण",
    theme: "marigold",
    locale: "hi-IN",
    source: "स्वास्थ्य मंत्रालय",
    blocks: [
      { type: "headline", text: "शरीर में पानी", figure: { value: 60, unit: { kind: "percent" } } },
      {
        type: "icon-list",
        title: "फायदे",
        items: [
          { title: "दिमाग तेज़ रहता है", detail: "हल्की कमी भी ध्यान घटाती है।", icon: "brain" },
          { title: "दिल स्वस्थ", icon: "heart-pulse" },
          { title: "शरीर ठंडा", icon: "thermometer" },
          { title: "जोड़ों की रक्षा", icon: "bone" },
        ],
      },
      { type: "steps", title: "दिन भर", items: [{ title: "उठते ही" }, { title: "भोजन के साथ" }, { title: "सोने से पहले" }] },
    ],
  },
  mosaic: {
    title: "Coal still makes most of India’s electricity",
    subtitle: "But the share of sun and wind has grown by two thirds",
    theme: "midnight",
    source: "Ember, Our World in Data",
    blocks: [
      {
        type: "stat-row",
        items: [
          { label: "generated in 2023", figure: { value: 1918, unit: { kind: "measure", symbol: "TWh" } }, icon: "zap" },
          {
            label: "from sun and wind",
            figure: { value: 10, unit: { kind: "percent" } },
            icon: "sun",
            change: { figure: { value: 4, unit: { kind: "percent" } }, since: "since 2018" },
          },
        ],
      },
      {
        type: "donut",
        title: "Where it comes from",
        unit: { kind: "percent" },
        items: [
          { label: "Coal", figure: { value: 75 } },
          { label: "Hydro", figure: { value: 8 } },
          { label: "Solar and wind", figure: { value: 10 } },
          { label: "Other", figure: { value: 7 } },
        ],
      },
      {
        type: "bar-chart",
        title: "Solar at the end of March",
        unit: { kind: "measure", symbol: "GW" },
        highlight: "2024",
        items: [
          { label: "2024", figure: { value: 81.8 } },
          { label: "2023", figure: { value: 66.8 } },
          { label: "2022", figure: { value: 54 } },
        ],
      },
      {
        type: "comparison",
        left: { title: "Coal", icon: "factory", points: ["Runs at night", "Needs water and trains"] },
        right: { title: "Solar", icon: "sun", points: ["Cheapest by day", "Needs storage"] },
      },
      {
        type: "timeline",
        items: [
          { when: "2010", title: "National Solar Mission" },
          { when: "2015", title: "International Solar Alliance" },
          { when: "2022", title: "100 GW of sun and wind" },
        ],
      },
    ],
  },
};
