import type { UsageMessages } from "./en.ts";

export const hi: UsageMessages = {
  quota: "प्लान में शामिल चित्रों में से इस महीने के चित्र",
  of: (included) => `चित्र इस महीने, ${included} में से`,
  unlimited: "चित्र इस महीने; आपके प्लान में कोई सीमा नहीं",
  reserved: (count) => `अभी बन रहे हैं: ${count}`,
  overage: (limit) => `शामिल चित्र पूरे हो गए। ${limit} तक अतिरिक्त गिने जाएँगे; उसके बाद अनुरोध नहीं लिए जाएँगे।`,
  refused: "महीने की सीमा पूरी हो गई। अगले महीने तक, या प्लान बदलने तक, और चित्र नहीं बनेंगे।",
  forecast: (likely, low, high) => `ऐसा ही चला तो महीने के अंत तक लगभग ${likely} (${low} और ${high} के बीच)।`,
  usedUpOn: (day) => `शामिल चित्र ${day} को पूरे हो जाएँगे।`,
  noForecast: {
    too_early: "अनुमान के लिए महीने के तीन पूरे दिन चाहिए।",
    too_few_renders: "अनुमान के लिए दस चित्र चाहिए।",
  },
  month: "महीना",
  by: "गिनती",
  groupings: { day: "दिन", key: "API कुंजी", template: "ढाँचा" },
  without: { day: "–", key: "इसी साइट पर, बिना कुंजी", template: "बिना ढाँचे" },
  none: "इस महीने कोई चित्र नहीं बना। परीक्षण कुंजियाँ गिनी नहीं जातीं।",
  chart: "हर दिन के चित्र",
  renders: "चित्र",
  csv: "CSV में सहेजें",
  zone: "दिन और महीने भारत (Asia/Kolkata) के हैं।",
};
