import type { Draft } from "./draft.ts";

type Example = { label: string; language: "en" | "hi"; draft: Pick<Draft, "text" | "title"> };

/** One of each kind of input, with figures anyone can look up. */
export const examples: readonly Example[] = [
  {
    label: "UPI payments, a table",
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
2023,117.6
2024,172.2`,
    },
  },
  {
    label: "To the Moon, a text",
    language: "en",
    draft: {
      title: "",
      text: `India's road to the Moon

In 1969 ISRO was founded. In 1975 Aryabhata became the first Indian satellite in orbit. In 2008 Chandrayaan-1 found water molecules on the Moon. In 2014 Mangalyaan reached Mars on the first attempt. In 2019 the lander of Chandrayaan-2 was lost just above the surface. In 2023 Chandrayaan-3 landed near the lunar south pole.`,
    },
  },
  {
    label: "Cooking rice, Markdown",
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
    label: "Drinking water, a prompt",
    language: "en",
    draft: { title: "", text: "Benefits of drinking water, 5 points" },
  },
  {
    label: "बड़े राज्य, तालिका",
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
];
