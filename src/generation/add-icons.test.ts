import { describe, expect, it } from "vitest";
import { addIcons } from "./add-icons.ts";

describe("addIcons", () => {
  it("marks entries by their titles, or by their details where those are plainer", () => {
    const [block] = addIcons([
      { type: "icon-list", items: [{ title: "Better sleep" }, { title: "Move", detail: "Walk every day" }] },
    ]);

    expect(block).toMatchObject({ items: [{ icon: "bed" }, { icon: "footprints" }] });
  });

  it("keeps figures in one line: all have an icon, or none", () => {
    const figure = { value: 1 };
    const labels = (...names: string[]) =>
      addIcons([{ type: "stat-row", items: names.map((label) => ({ label, figure })) }])[0];

    expect(labels("Exports", "Imports")).toMatchObject({ items: [{ icon: "ship" }, { icon: "container" }] });
    expect(labels("Exports", "Of the same")).toEqual({
      type: "stat-row",
      items: [
        { label: "Exports", figure },
        { label: "Of the same", figure },
      ],
    });
  });
});
