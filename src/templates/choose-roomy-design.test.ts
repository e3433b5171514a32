import { describe, expect, it } from "vitest";
import { blocks } from "../infographic/blocks/index.ts";
import { type InfographicDraft, InfographicSpec } from "../infographic/spec.ts";
import { chooseDesign } from "./choose-design.ts";
import { chooseRoomyDesign } from "./choose-roomy-design.ts";

const words = "a great deal of words that take their room on the page ".repeat(7).trim();
const much: InfographicDraft = {
  title: "All that there is to say",
  size: "square",
  blocks: Array.from({ length: 6 }, () => ({ type: "quote" as const, text: words })),
};
const best = chooseDesign(InfographicSpec.parse(much)).template.name;

/** Measures pages as too high in the templates named, and as low in all others. */
async function chosenFor(draft: InfographicDraft, tooHigh: (template: string) => boolean) {
  const spec = InfographicSpec.parse(draft);
  const tried: string[] = [];
  const { design, moved } = await chooseRoomyDesign(spec, {
    requestFor: async (candidate) => {
      const { name } = candidate.template;
      tried.push(name);
      return {
        spec,
        design: candidate,
        icons: {},
        measure: async () => ({ height: tooHigh(name) ? 99_999 : 10, heights: new Map() }),
      };
    },
  });
  return { template: design.template.name, theme: design.theme.name, moved, tried };
}

describe("chooseRoomyDesign", () => {
  it("takes the template that suits best where it has room", async () => {
    expect(await chosenFor(much, () => false)).toMatchObject({ template: best, moved: [], tried: [best] });
  });

  it("takes the next best that has room where the best has none, in the same theme, and says so", async () => {
    const { template, theme, moved } = await chosenFor(much, (name) => name === best);

    expect(template).not.toBe(best);
    expect(theme).toBe(chooseDesign(InfographicSpec.parse(much)).theme.name);
    expect(moved).toEqual([{ action: "moved", where: "template", what: expect.stringContaining(`“${template}” has enough`) }]);
  });

  it("stays with the best where none has room: the page grows", async () => {
    expect(await chosenFor(much, () => true)).toMatchObject({ template: best, moved: [] });
  });

  it("leaves a template that was named, and measures nothing for little content or a page without end", async () => {
    expect(await chosenFor({ ...much, template: "poster" }, () => true)).toMatchObject({ template: "poster", tried: [] });
    expect(await chosenFor({ ...much, size: "auto" }, () => true)).toMatchObject({ tried: [] });
    const little = { title: "Little", size: "story" as const, blocks: [blocks.headline.sample] };
    expect(await chosenFor(little, () => true)).toMatchObject({ tried: [] });
  });
});
