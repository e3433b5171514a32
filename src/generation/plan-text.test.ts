import { describe, expect, it } from "vitest";
import { InfographicSpec, type Quantity } from "../infographic/index.ts";
import { planText } from "./plan-text.ts";
import { samples } from "./text/fixtures/samples.ts";
import { readQuantity } from "./text/read-quantity.ts";

type Sample = keyof typeof samples;

const planned = async (name: Sample) => {
  const { spec, warnings } = await planText({ text: samples[name] });
  return { spec: InfographicSpec.parse(spec), warnings };
};

const kinds: Record<Sample, string[]> = {
  monsoon: ["stat-row", "icon-list"],
  habits: ["icon-list"],
  exports: ["stat-row", "bar-chart", "quote", "headline"],
  coffee: ["steps", "icon-list"],
  isro: ["timeline"],
  electric: ["comparison"],
  hindi: ["stat-row", "icon-list"],
  hindiHistory: ["timeline"],
  power: ["donut", "icon-list"],
  seedlings: ["steps"],
  remoteWork: ["comparison"],
  quotation: ["icon-list", "quote"],
  states: ["stat-row", "donut", "headline"],
  upi: ["stat-row", "headline"],
  plainList: ["icon-list"],
  guide: ["steps"],
  article: ["stat-row", "icon-list", "bar-chart", "timeline"],
};

const titles: Partial<Record<Sample, string>> = {
  monsoon: "The Indian monsoon is a seasonal reversal of winds",
  habits: "Small habits that make mornings calmer",
  exports: "India's merchandise exports grew 12% to ₹4.5 lakh crore in March 2024",
  isro: "Indian Space Research Organisation, 1969–2023",
  hindi: "पानी शरीर के लिए सबसे ज़रूरी पोषक तत्व है",
  hindiHistory: "1857 से 1947 तक",
  power: "In 2023, coal generated 73% of India's electricity",
  plainList: "Ways to save water at home",
};

describe("planText", () => {
  it.each(Object.entries(kinds))("gives %s the structure of its content", async (name, expected) => {
    const { spec } = await planned(name as Sample);

    expect(spec.blocks.map(({ type }) => type)).toEqual(expected);
    expect(spec.needs_content).toBe(false);
  });

  it.each(Object.entries(titles))("titles %s by its heading or its finding", async (name, expected) => {
    expect((await planned(name as Sample)).spec.title).toBe(expected);
  });

  it.each(Object.keys(samples))("proves every number of %s by its place in the text", async (name) => {
    const text = samples[name as Sample];
    const { spec } = await planned(name as Sample);

    for (const { value, source } of quantitiesIn(spec)) {
      expect(source).toBeDefined();
      if (source?.kind === "span") expect(readQuantity(text.slice(source.start, source.end))?.value).toBe(value);
    }
  });

  it("names figures in the words of their sentences", async () => {
    const { spec } = await planned("exports");

    expect(spec.blocks[0]).toMatchObject({
      items: [
        { label: "Growth of India's merchandise exports", figure: { value: 12, unit: { kind: "percent" } } },
        { label: "India's merchandise exports", figure: { value: 4.5e12, unit: { kind: "currency", code: "INR" } } },
        { label: "Imports" },
        { label: "Trade deficit", figure: { value: 6e11 } },
      ],
    });
    expect(spec.source).toBe("Ministry of Commerce and Industry");
  });

  it("reads the figures of Hindi", async () => {
    const { spec } = await planned("hindi");

    expect(spec.locale).toBe("hi-IN");
    expect(spec.blocks[0]).toMatchObject({
      items: [
        { figure: { value: 60 } },
        { figure: { value: 3 } },
        { figure: { value: 45_000_000 }, label: "घरों तक नल का पानी" },
      ],
    });
  });

  it("puts dated events in order, their dates taken out of their sentences", async () => {
    const { spec } = await planned("isro");

    expect(spec.blocks[0]).toMatchObject({
      items: [
        { when: "1969", title: "The Indian Space Research Organisation was founded" },
        { when: "1975", title: "Launched its first satellite, Aryabhata" },
        { when: "July 1980" },
        { when: "22 October 2008", title: "Chandrayaan-1 left for the Moon" },
        { when: "September 2014", title: "The Mars Orbiter Mission reached Mars at the first attempt" },
        { when: "23 August 2023" },
      ],
    });
  });

  it("reads an article section by section, and tells an event once, with its exacter date", async () => {
    const { spec } = await planned("article");

    expect(spec.blocks).toMatchObject([
      {},
      {},
      { title: "People", items: [{ label: "Muslims" }, { label: "Buddhists" }, { label: "Hindus" }] },
      {
        title: "History",
        items: [{ when: "10th century" }, {}, {}, {}, { when: "31 October 2019", title: "It became a union territory" }],
      },
    ]);
  });

  it("sets two things against each other, each point without its subject", async () => {
    const { spec } = await planned("electric");

    expect(spec.blocks[0]).toMatchObject({
      left: { title: "Electric scooters", points: expect.arrayContaining(["Cheaper to run", "Have few parts that wear out"]) },
      right: {
        title: "Petrol scooters",
        points: ["Cheaper to buy", "Can be heard down the street", "Refuelled in two minutes"],
      },
    });
  });

  it("splits entries of a list into lead and detail", async () => {
    const { spec } = await planned("habits");

    expect(spec.blocks[0]).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ title: "Drink a glass of water", detail: "The body wakes up thirsty", icon: "glass-water" }),
      ]),
    });
    expect(spec.subtitle).toBe("Most of the work is done the evening before.");
  });

  it("makes a whole of parts that add up, with what they are parts of", async () => {
    const { spec } = await planned("power");

    expect(spec.blocks[0]).toMatchObject({
      title: "India's electricity",
      note: "2023",
      items: [{ label: "Coal", figure: { value: 73 } }, {}, {}, {}, {}],
    });
  });

  it("gives each part of a Hindi sentence the name before its number", async () => {
    const { spec } = await planText({ text: "सकल घरेलू उत्पाद में कृषि का हिस्सा 18%, उद्योग का 28% और सेवाओं का 54% है।" });
    expect(spec.blocks[0]).toMatchObject({
      title: "सकल घरेलू उत्पाद",
      items: [
        { label: "सेवाओं", figure: { value: 54 } },
        { label: "उद्योग", figure: { value: 28 } },
        { label: "कृषि", figure: { value: 18 } },
      ],
    });
  });

  it("is called by a first line that stands above its sentences", async () => {
    const english = await planText({
      text: "Petrol or electric\nA petrol scooter costs ₹90,000. An electric one costs ₹1.2 lakh.",
    });
    const hindi = await planText({ text: "पेट्रोल या बिजली\nपेट्रोल का स्कूटर 90,000 रुपये का है। बिजली का 1.2 लाख रुपये का।" });
    const wrapped = await planText({
      text: "Of all the scooters that were sold in India last\nyear, 5% were electric ones. In 2020 it was 1%.",
    });
    expect([english, hindi].map(({ spec }) => spec.title)).toEqual(["Petrol or electric", "पेट्रोल या बिजली"]);
    expect(wrapped.spec.title).not.toBe("Of all the scooters that were sold in India last");
  });

  it("is called by what it announces before a colon, where all behind it is shown", async () => {
    const { spec } = await planText({
      text: "Sales by region: North 420, South 380, East 210, West 510. Total revenue grew 18%.",
    });
    expect(spec.title).toBe("Sales by region");
    expect(spec.blocks.map(({ type }) => type)).toContain("bar-chart");
  });

  it("keeps the whole sentence as its title, where figures behind the colon have no room", async () => {
    const text = "मोबाइल डेटा: 2014 में 1 GB की कीमत ₹269 थी, 2023 में ₹9.7। प्रति व्यक्ति खपत 0.3 GB से 24 GB हुई।";
    expect((await planText({ text })).spec.title).toContain("₹9.7");
  });

  it("draws no whole of parts that belong to different wholes", async () => {
    const { spec } = await planText({
      text: "The city makes about 6.16% of India's GDP, 25% of its industrial output and 70% of its maritime trade. It has a deep harbour.",
    });

    expect(spec.blocks[0]).toMatchObject({
      type: "stat-row",
      items: [{ label: "of India's GDP (about)" }, { label: "of its industrial output" }, { label: "of its maritime trade" }],
    });
  });

  it("counts figures that its row has no room for", async () => {
    const { warnings } = await planned("exports");

    expect(warnings).toEqual([
      expect.objectContaining({ code: "text_left_out", message: expect.stringMatching(/^2 sentences, entries or figures/) }),
    ]);
  });

  it("keeps who was asked with what they answered", async () => {
    const { spec } = await planText({
      text: "A survey of 2,000 commuters found that 42% take the bus, 31% ride a two-wheeler, 17% drive a car and 10% walk.",
    });

    expect(spec.blocks[0]).toMatchObject({
      type: "donut",
      note: "A survey of 2,000 commuters",
      items: [{ label: "Take the bus" }, { label: "Ride a two-wheeler" }, { label: "Drive a car" }, { label: "Walk" }],
    });
  });

  it("faces before with after", async () => {
    const { spec } = await planText({ text: "Before: three hours in a queue. After: three minutes on a phone." });

    expect(spec.blocks[0]).toMatchObject({
      left: { title: "Before", points: ["Three hours in a queue"] },
      right: { title: "After", points: ["Three minutes on a phone"] },
    });
  });

  it("quotes words of somebody named elsewhere without a name, and words of somebody named with it", async () => {
    const quoteIn = async (text: string) => (await planText({ text })).spec.blocks.find(({ type }) => type === "quote");

    expect(await quoteIn('The bridge is open. "It will change how our district lives," she said.')).toEqual({
      type: "quote",
      text: "It will change how our district lives",
    });
    expect(
      await quoteIn('"Where the mind is without fear and the head is held high," said Rabindranath Tagore, poet of Gitanjali.'),
    ).toEqual({
      type: "quote",
      text: "Where the mind is without fear and the head is held high",
      by: "Rabindranath Tagore",
      role: "poet of Gitanjali",
    });
  });

  it("says how much found no place", async () => {
    const sentence = "Rivers carry soil from the hills to the plains and feed the fields along their banks.";
    const { warnings } = await planText({ text: Array.from({ length: 12 }, () => sentence).join(" ") });

    expect(warnings).toContainEqual(
      expect.objectContaining({ code: "text_left_out", message: expect.stringMatching(/^6 sentences/) }),
    );
  });

  it("prefers the title, locale and source that it is given", async () => {
    const { spec } = await planText({ text: samples.exports, title: "Trade", locale: "en-GB", source: "Customs" });

    expect(spec).toMatchObject({ title: "Trade", locale: "en-GB", source: "Customs" });
  });

  it("gives the same plan for the same text", async () => {
    expect(await planned("monsoon")).toEqual(await planned("monsoon"));
  });
});

function quantitiesIn(value: unknown): Quantity[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "value" in value && typeof value.value === "number" ? [value as Quantity] : [];
  return [...own, ...Object.values(value).flatMap(quantitiesIn)];
}
