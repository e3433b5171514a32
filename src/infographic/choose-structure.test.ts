import { describe, expect, it } from "vitest";
import { chooseStructure } from "./choose-structure.ts";
import { Block } from "./spec.ts";

const structureOf = (draft: unknown, title = ""): string | undefined =>
  chooseStructure(Block.parse(draft), { title, used: new Set() })?.block.type;

const sides = (left: string, right: string, points: readonly [number, number] = [2, 3]) => ({
  type: "comparison",
  left: { title: left, points: Array.from({ length: points[0] }, (_, index) => `Point ${index + 1}`) },
  right: { title: right, points: Array.from({ length: points[1] }, (_, index) => `Point ${index + 1}`) },
});

const family = (title: string, ...children: string[]) => ({
  type: "tree",
  root: { title, children: children.map((title) => ({ title })) },
});

describe("two sides", () => {
  it.each([
    ["pros-cons", sides("Pros", "Cons")],
    ["pros-cons", sides("Advantages", "Disadvantages")],
    ["pros-cons", sides("फायदे", "नुकसान")],
    ["before-after", sides("Before the canal", "After the canal")],
    ["before-after", sides("पहले", "बाद")],
    ["before-after", sides("In 2014", "In 2024")],
    ["iceberg", sides("Visible", "Hidden")],
    ["iceberg", sides("जो दिखता है", "जो छिपा है")],
    ["comparison", sides("Tea", "Coffee")],
  ])("are %s where their names say so: %j", (type, draft) => {
    expect(structureOf(draft)).toBe(type);
  });

  it("are rivals where the title sets them against each other, and weighed where it weighs them", () => {
    expect(structureOf(sides("Metro", "Auto"), "Metro vs auto")).toBe("versus");
    expect(structureOf(sides("चाय", "कॉफ़ी"), "चाय बनाम कॉफ़ी")).toBe("versus");
    expect(structureOf(sides("Work", "Family"), "Weighing work against family")).toBe("scales");
  });

  it("face each other where each point has its counterpart", () => {
    expect(structureOf(sides("Tea", "Coffee", [3, 3]))).toBe("versus");
  });
});

describe("a tree", () => {
  it.each([
    ["org-chart", family("Managing director", "Head of sales", "Head of finance"), "Who reports to whom"],
    ["org-chart", family("निदेशक", "विभाग एक", "विभाग दो"), ""],
    ["mind-map", family("Festival", "Food", "Lights"), "Ideas for the festival"],
    ["tree", family("Rice", "Basmati", "Sona masuri"), "Types of rice"],
  ])("is a %s where its words say so", (type, draft, title) => {
    expect(structureOf(draft, title)).toBe(type);
  });
});

describe("a list", () => {
  const items = ["Evaporation", "Condensation", "Rain"].map((title) => ({ title }));

  it.each([
    ["cycle", "The water cycle"],
    ["cycle", "जल चक्र"],
    ["hub", "The mangrove at the centre of the coast"],
  ])("is a %s where its title says so: %s", (type, title) => {
    expect(structureOf({ type: "icon-list", title, items })).toBe(type);
  });
});

describe("the words of ideas", () => {
  const steps = (...titles: string[]) => ({ type: "steps", items: titles.map((title) => ({ title })) });

  it("are a cue where they come back, also with other numbers", () => {
    expect(structureOf(steps("Q1: survey the line", "Q2: buy the land", "Q3: lay the track"))).toBe("roadmap");
  });

  it("are none where a single one has them", () => {
    expect(structureOf(steps("Milestones are agreed", "The land is bought", "The track is laid"))).not.toBe("roadmap");
  });
});

describe("a chart", () => {
  const bars = (...labels: string[]) => ({
    type: "bar-chart",
    highlight: labels[1],
    items: labels.map((label, index) => ({ label, figure: { value: 30 - index } })),
  });

  it("is a map where its labels name places, not where they are codes that mean places elsewhere too", () => {
    expect(structureOf(bars("Kerala", "Goa", "Bihar", "Assam"))).toBe("india-map");
    expect(structureOf(bars("AL", "GA", "IN", "CO"))).toBe("bar-chart");
  });

  it("keeps the item that makes its point where the other structure can mark one", () => {
    const draft = bars(...Array.from("ABCDEFGHIJ"));
    const choice = chooseStructure(Block.parse(draft), { title: "", used: new Set() });
    expect(choice?.block).toMatchObject({ type: "lollipop", highlight: "B" });
  });
});
