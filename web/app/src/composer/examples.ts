import type { Language } from "../messages/language.tsx";
import type { Draft } from "./draft.ts";

type Example = { label: string; language: Language; draft: Pick<Draft, "text" | "title"> };

/** One of each kind of input, with figures anyone can look up. */
const examples: readonly Example[] = [
  {
    label: "UPI payments",
    language: "en",
    draft: {
      title: "UPI payments in India",
      text: `Year,Payments (billion)
2017,0.4
2018,3.7
2019,10.8
2020,18.9
2021,38.7
2022,74.0
2023,117.7
2024,172.2`,
    },
  },
  {
    label: "To the Moon",
    language: "en",
    draft: {
      title: "",
      text: `India's road to the Moon

In 1969 ISRO was founded. In 1975 Aryabhata became the first Indian satellite in orbit. In 2008 Chandrayaan-1 reached the Moon, where it found water molecules. In 2014 Mangalyaan reached Mars on the first attempt. In 2019 the lander of Chandrayaan-2 was lost just above the surface. In 2023 Chandrayaan-3 landed near the lunar south pole.`,
    },
  },
  {
    label: "Cooking rice",
    language: "en",
    draft: {
      title: "",
      text: `# Perfect rice in four steps

1. Rinse the rice until the water runs clear
2. Soak it for 30 minutes
3. Simmer it, covered, for 12 minutes
4. Let it rest for 10 minutes, then fluff it`,
    },
  },
  {
    label: "Drinking water",
    language: "en",
    draft: { title: "", text: "Benefits of drinking water, 5 points" },
  },
  {
    label: "बड़े राज्य",
    language: "hi",
    draft: {
      title: "भारत के सबसे बड़े राज्य",
      text: `राज्य,क्षेत्रफल (वर्ग किमी)
राजस्थान,342239
मध्य प्रदेश,308252
महाराष्ट्र,307713
उत्तर प्रदेश,240928
गुजरात,196024`,
    },
  },
  {
    label: "चाँद तक",
    language: "hi",
    draft: {
      title: "",
      text: `चाँद तक भारत का सफ़र

1969 में इसरो की स्थापना हुई। 1975 में पहला भारतीय उपग्रह आर्यभट कक्षा में पहुँचा। 2008 में चंद्रयान-1 चाँद तक पहुँचा, जहाँ उसने पानी के अणु खोजे। 2014 में मंगलयान पहली ही कोशिश में मंगल तक पहुँचा। 2023 में चंद्रयान-3 चाँद के दक्षिणी ध्रुव के पास उतरा।`,
    },
  },
  {
    label: "चावल पकाना",
    language: "hi",
    draft: {
      title: "",
      text: `# चार चरणों में खिले-खिले चावल

1. चावल तब तक धोएँ जब तक पानी साफ़ न हो
2. 30 मिनट भिगोएँ
3. ढककर 12 मिनट धीमी आँच पर पकाएँ
4. 10 मिनट रहने दें, फिर हल्के हाथ से खोलें`,
    },
  },
  {
    label: "पानी पीना",
    language: "hi",
    draft: { title: "", text: "पानी पीने के फ़ायदे, 5 बिंदु" },
  },
];

/** All of the reader's language, and one of each other, which shows that it can be done. */
export function examplesFor(language: Language): Example[] {
  const own = examples.filter((example) => example.language === language);
  const others = languages
    .filter((other) => other !== language)
    .flatMap((other) => examples.find((each) => each.language === other) ?? []);
  return [...own, ...others];
}

const languages = ["en", "hi"] as const;
