import { describe, expect, it } from "vitest";
import { readSentences } from "./read-sentences.ts";
import { trace } from "./traced.ts";

const texts = async (text: string): Promise<string[]> =>
  (await readSentences(trace(text))).map((sentence) => sentence.text.text);

describe("readSentences", () => {
  it.each([
    ["Dr. Rao paid Rs. 5 lakh. It's done.", ["Dr. Rao paid Rs. 5 lakh.", "It's done."]],
    ["It is 5 km. Unemployment fell.", ["It is 5 km.", "Unemployment fell."]],
    ["See Fig. 3 of Shri Rao. About 5 are left.", ["See Fig. 3 of Shri Rao.", "About 5 are left."]],
    ["पानी जीवन है। इसे बचाएँ! क्यों?", ["पानी जीवन है।", "इसे बचाएँ!", "क्यों?"]],
  ])("parts %j", async (text, expected) => {
    expect(await texts(text)).toEqual(expected);
  });

  it("knows where every word stands in its sentence", async () => {
    for (const { text, terms } of await readSentences(
      trace("  It's 12% more, they’re told; U.S. imports fell. A well-known fact."),
    ))
      for (const term of terms) expect(text.text.slice(term.start, term.end)).toBe(term.text);
  });
});
