import { describe, expect, it } from "vitest";
import { findFigures } from "./find-figures.ts";
import { readSentences } from "./read-sentences.ts";
import { trace } from "./traced.ts";

const labelled = async (text: string): Promise<string[]> =>
  (await readSentences(trace(text))).flatMap((sentence) =>
    findFigures(sentence).map(({ label, start, end }) => `${sentence.text.text.slice(start, end)} | ${label}`),
  );

describe("findFigures", () => {
  it.each([
    ["Imports fell by 3.2% to ₹5.1 lakh crore.", ["3.2% | Fall of imports", "₹5.1 lakh crore | Imports"]],
    ["Sales rose to $5m, up from $4m a year earlier.", ["$5m | Sales", "$4m | Sales, a year earlier"]],
    ["The trade deficit narrowed to ₹60,000 crore.", ["₹60,000 crore | Trade deficit"]],
    ["Engineering goods accounted for 26% of all exports.", ["26% | of all exports"]],
    ["The fiscal deficit was 5.6% of GDP.", ["5.6% | Fiscal deficit (of GDP)"]],
    ["More than 48,200 villages came online in a single year.", ["48,200 | Villages came online in a single year (more than)"]],
    ["Mawsynram, the wettest place on Earth, receives 11,872 mm a year.", ["11,872 mm | Mawsynram, a year"]],
    ["India has 1.4 billion people.", ["1.4 billion | People in India"]],
    [
      "UPI processed 172 billion transactions worth ₹246 lakh crore.",
      ["172 billion | UPI: transactions", "₹246 lakh crore | Value of transactions"],
    ],
    ["It reaches Kerala around 1 June and covers the country within 45 days.", ["45 days | Covers the country (within)"]],
    ["Unemployment stood at 6.1%.", ["6.1% | Unemployment"]],
    ["इस साल निर्यात 12% बढ़कर 4.5 लाख करोड़ रुपये हो गया।", ["12% | इस साल निर्यात में वृद्धि", "4.5 लाख करोड़ रुपये | इस साल निर्यात"]],
    ["एक किलो टमाटर का दाम ₹25 से बढ़कर ₹160 हो गया।", ["₹160 | एक किलो टमाटर का दाम"]],
    ["मोबाइल डेटा: 2014 में 1 GB की कीमत ₹269 थी।", ["₹269 | 2014 में 1 GB की कीमत"]],
    ["इसकी 12 लाइनें और 288 स्टेशन हैं।", ["12 | लाइनें", "288 | स्टेशन"]],
    ["दिल्ली मेट्रो में रोज़ 67 लाख यात्री चलते हैं।", ["67 लाख | दिल्ली मेट्रो में रोज़ यात्री"]],
    ["देश में 53 करोड़ जन-धन खाते हैं।", ["53 करोड़ | देश में जन-धन खाते"]],
    ["संयंत्र की 393 मेगावाट क्षमता है।", ["393 | संयंत्र की मेगावाट क्षमता"]],
    ["3 of 4 users come back, 40% of them daily.", ["40% | of them daily"]],
    ["उद्योग का 28% और सेवाओं का 54% है।", ["28% | उद्योग", "54% | सेवाओं"]],
    [
      "इसमें रक्षा पर 6.2 लाख करोड़, रेलवे पर 2.5 लाख करोड़ और शिक्षा पर 1.2 लाख करोड़ रुपये खर्च होंगे।",
      ["6.2 लाख करोड़ | रक्षा", "2.5 लाख करोड़ | रेलवे", "1.2 लाख करोड़ रुपये | शिक्षा पर खर्च"],
    ],
    ["दिल्ली की हवा में PM2.5 का स्तर 98 है, मुंबई में 45।", ["98 | दिल्ली की हवा में PM2.5 का स्तर", "45 | मुंबई"]],
    ["40% छात्र रात 11 बजे के बाद सोते हैं।", ["40% | छात्र रात 11 बजे के बाद"]],
    ["The share of renewables rose from 11% in 2015 to 23% in 2024.", ["23% | Share of renewables"]],
    ["Half of the 1,000 people we asked use a bus daily, 30% cycle.", ["30% | Cycle"]],
    ["पिछले साल बिक्री 18% बढ़ी, लेकिन मुनाफ़ा 5% घटा।", ["18% | पिछले साल बिक्री में वृद्धि", "5% | मुनाफ़े में कमी"]],
    ["46% use it for payments, 80% of whom are under 35.", ["46% | Use it for payments"]],
    ["इसमें से 97% खारा है।", ["97% | खारा"]],
    ["An oak lives 300 years, a pine 120 and a birch 60.", ["300 years | Oak"]],
    ["The company sold 4.2 million cars, up 12% from 2022.", ["4.2 million | Cars", "12% | Up from 2022"]],
    ["देश में 65 करोड़ किसान खेती पर निर्भर हैं।", ["65 करोड़ | किसान खेती पर निर्भर"]],
  ])("names the numbers of %j in its own words", async (text, expected) => {
    expect(await labelled(text)).toEqual(expected);
  });

  it.each([
    ["निर्यात में 12% की वृद्धि 5 राज्यों में हुई।", "12% | निर्यात में वृद्धि"],
    ["भारत में 65 करोड़ की आबादी 28 राज्यों में रहती है।", "65 करोड़ | भारत में आबादी"],
  ])("keeps a number that another one follows: %s", async (text, expected) => {
    expect((await labelled(text))[0]).toBe(expected);
  });

  it("shows no number that its span in the submission wouldn't prove", async () => {
    const [sentence] = await readSentences(trace("Exports grew 12% last year."));
    const text = sentence?.text ?? trace("");
    const torn = {
      text: text.text,
      at: text.at.map((offset, index) => (index > text.text.indexOf("12%") ? offset + 2 : offset)),
    };

    expect(findFigures({ text: torn, terms: sentence?.terms ?? [] })).toEqual([]);
  });
});
