import type { InfographicDraft } from "../../src/infographic/spec.ts";

/** The nine blocks of `payments` in Hindi: conjuncts and vowel signs in every line. */
export const paymentsHindi: InfographicDraft = {
  title: "भारत फ़ोन से भुगतान करता है: साल में 131 अरब बार",
  template: "mosaic",
  theme: "paper",
  size: { width: 1080, height: 1600 },
  locale: "hi-IN",
  source: "भारतीय राष्ट्रीय भुगतान निगम, उत्पाद आँकड़े",
  blocks: [
    {
      type: "stat-row",
      items: [
        { label: "साल भर में भुगतान", figure: { value: 131_000_000_000 }, icon: "smartphone" },
        { label: "बैंक से बैंक पहुँचे", figure: { value: 200e12, unit: { kind: "currency", code: "INR" } }, icon: "landmark" },
        { label: "पिछले साल से ज़्यादा", figure: { value: 57, unit: { kind: "percent" } }, icon: "trending-up" },
      ],
    },
    {
      type: "line-chart",
      title: "पाँच साल में चौबीस गुना",
      unit: { kind: "measure", symbol: "अरब" },
      area: true,
      x: ["2018-19", "2019-20", "2020-21", "2021-22", "2022-23", "2023-24"].map((label) => ({ label })),
      series: [{ name: "भुगतान", figures: [5.4, 12.5, 22.3, 46, 83.7, 131].map((value) => ({ value })) }],
    },
    {
      type: "bar-chart",
      title: "दो ऐप पर सबसे ज़्यादा भुगतान",
      unit: { kind: "percent" },
      highlight: "फ़ोनपे",
      items: [
        { label: "फ़ोनपे", figure: { value: 48 } },
        { label: "गूगल पे", figure: { value: 37 } },
        { label: "पेटीएम", figure: { value: 8 } },
        { label: "अन्य", figure: { value: 7 } },
      ],
    },
    {
      type: "table",
      title: "महीने के भुगतान, 2024",
      columns: [{ label: "महीना" }, { label: "संख्या", unit: { kind: "measure", symbol: "अरब" } }],
      rows: [
        ["जनवरी", { value: 12.2 }],
        ["फ़रवरी", { value: 12.1 }],
        ["मार्च", { value: 13.4 }],
      ],
    },
    {
      type: "icon-list",
      title: "लोग इसके साथ क्यों हैं",
      items: [
        { title: "कुछ क्षणों में", icon: "zap" },
        { title: "कोई भी बैंक", icon: "landmark" },
      ],
    },
    {
      type: "timeline",
      items: [
        { when: "2016", title: "21 बैंकों के साथ शुरुआत", icon: "rocket" },
        { when: "2021", title: "भूटान जुड़ा", icon: "globe" },
        { when: "2023", title: "सिंगापुर से संपर्क", icon: "link" },
      ],
    },
    {
      type: "steps",
      items: [
        { title: "कोड स्कैन करें", icon: "scan-line" },
        { title: "राशि लिखें", icon: "keyboard" },
        { title: "पिन डालें", icon: "lock" },
      ],
    },
    { type: "headline", text: "न शुल्क, न कार्ड, न प्रतीक्षा।" },
    { type: "headline", text: "हर क्षण 4,000 भुगतान" },
  ],
};
