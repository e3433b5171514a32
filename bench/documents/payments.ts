import type { InfographicDraft } from "../../src/infographic/spec.ts";

/** Nine blocks on a page of 1080 × 1600: every kind of chart, icons, a sequence and a history. */
export const payments: InfographicDraft = {
  title: "India pays by phone: 131 billion times in a year",
  template: "mosaic",
  theme: "paper",
  size: { width: 1080, height: 1600 },
  locale: "en-IN",
  source: "National Payments Corporation of India, product statistics",
  blocks: [
    {
      type: "stat-row",
      items: [
        { label: "payments in the year", figure: { value: 131_000_000_000 }, icon: "smartphone" },
        {
          label: "moved from bank to bank",
          figure: { value: 200e12, unit: { kind: "currency", code: "INR" } },
          icon: "landmark",
        },
        { label: "more than a year before", figure: { value: 57, unit: { kind: "percent" } }, icon: "trending-up" },
      ],
    },
    {
      type: "line-chart",
      title: "24 times as many in five years",
      unit: { kind: "measure", symbol: "bn" },
      area: true,
      x: ["2018-19", "2019-20", "2020-21", "2021-22", "2022-23", "2023-24"].map((label) => ({ label })),
      series: [{ name: "Payments", figures: [5.4, 12.5, 22.3, 46, 83.7, 131].map((value) => ({ value })) }],
    },
    {
      type: "bar-chart",
      title: "Two apps carry most of it",
      unit: { kind: "percent" },
      highlight: "PhonePe",
      items: [
        { label: "PhonePe", figure: { value: 48 } },
        { label: "Google Pay", figure: { value: 37 } },
        { label: "Paytm", figure: { value: 8 } },
        { label: "Others", figure: { value: 7 } },
      ],
    },
    {
      type: "table",
      title: "Payments by month, 2024",
      columns: [{ label: "Month" }, { label: "Number", unit: { kind: "measure", symbol: "bn" } }],
      rows: [
        ["January", { value: 12.2 }],
        ["February", { value: 12.1 }],
        ["March", { value: 13.4 }],
      ],
    },
    {
      type: "icon-list",
      title: "Why people stay with it",
      items: [
        { title: "Takes seconds", icon: "zap" },
        { title: "Any bank", icon: "landmark" },
      ],
    },
    {
      type: "timeline",
      items: [
        { when: "2016", title: "Starts with 21 banks", icon: "rocket" },
        { when: "2021", title: "Bhutan joins", icon: "globe" },
        { when: "2023", title: "Linked to Singapore", icon: "link" },
      ],
    },
    {
      type: "steps",
      items: [
        { title: "Scan the code", icon: "scan-line" },
        { title: "Type the amount", icon: "keyboard" },
        { title: "Enter the PIN", icon: "lock" },
      ],
    },
    { type: "headline", text: "No fee, no card, no waiting." },
    { type: "headline", text: "4,000 payments a second" },
  ],
};
