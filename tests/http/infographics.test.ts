import { describe, expect, it } from "vitest";
import { ask, created, post, postJson, stored } from "../support/api.ts";
import { prepareOrganization } from "../support/prepare-organization.ts";
import { smallSpec } from "../support/specs.ts";

prepareOrganization();

const csv = "State,Sugarcane (Mt)\nUttar Pradesh,177\nMaharashtra,111\nKarnataka,62\nGujarat,16\n";

describe("POST /v1/infographics", () => {
  it("makes an infographic of a spec and says where everything is", async () => {
    const response = await postJson({ spec: smallSpec("Villages came online") });

    const made = await created(response);
    expect(response.headers.get("Location")).toBe(made.urls.self);
    expect(response.headers.get("X-Infographic-Id")).toBe(made.id);
    expect(made.spec).toMatchObject({ title: "Villages came online", theme: "paper" });
    expect(made.spec.template).toMatch(/^[a-z0-9-]+$/);
    expect(made.size.width).toBeGreaterThan(300);
    expect(made.timings).toMatchObject({ svg: expect.any(Number), store: expect.any(Number) });
  });

  it.each([
    ["text/csv", csv],
    ["text/tab-separated-values", csv.replaceAll(",", "\t")],
    ["text/markdown", "# Water\n\n- It keeps you alert\n- It cools the body\n"],
    ["text/plain; charset=utf-8", "In 1969 ISRO was founded. In 1975 Aryabhata flew. In 2023 Chandrayaan-3 landed."],
  ])("takes a body of %s, with the options in the query", async (type, body) => {
    const response = await ask("/v1/infographics?theme=print&size=portrait&title=By%20query&source=A%20ministry", {
      method: "POST",
      body,
      headers: { "Content-Type": type },
    });

    const made = await created(response);
    expect(made.spec).toMatchObject({ title: "By query", theme: "print", size: "portrait", source: "A ministry" });
    expect(made.needs_content).toBe(false);
    expect(made.timings.plan).toBeTypeOf("number");
  });

  it("takes records, and lets the body's options stand over the query's", async () => {
    const table = [
      { State: "Uttar Pradesh", "Sugarcane (Mt)": 177 },
      { State: "Maharashtra", "Sugarcane (Mt)": 111 },
    ];
    const response = await ask("/v1/infographics?theme=print&size=1200x900", {
      method: "POST",
      body: JSON.stringify({ table, theme: "midnight" }),
      headers: { "Content-Type": "application/json" },
    });

    expect((await created(response)).spec).toMatchObject({ theme: "midnight", size: { width: 1200, height: 900 } });
  });

  it("says that the skeleton of a prompt needs content", async () => {
    const made = await created(await postJson({ prompt: "benefits of drinking water, 5 points" }));
    expect(made.needs_content).toBe(true);
  });

  it("says what it did so that much content fits, also when it is read again", async () => {
    const words = "a great deal of words that take their room on the page ".repeat(7).trim();
    const blocks = Array.from({ length: 8 }, () => ({ type: "quote", text: words }));
    const made = await created(
      await postJson({ spec: { title: "Too much for a square", size: "square", template: "column", blocks } }),
    );

    expect(made.size.height).toBeGreaterThan(1080);
    expect(made.fit).toContainEqual({
      action: "shrunk",
      where: "page",
      what: "All of the type",
      from: 28,
      to: expect.any(Number),
    });
    expect(made.fit).toContainEqual({
      action: "grew",
      where: "size",
      what: "The height of the page",
      from: 1080,
      to: made.size.height,
    });
    expect(await (await ask(`/v1/infographics/${made.id}`)).json()).toMatchObject({ fit: made.fit });
  });

  it("says why the planner gave each block its structure", async () => {
    const table = "State,Rice (Mt)\nWest Bengal,16.8\nUttar Pradesh,15.9\nPunjab,13.0\nOdisha,8.1";
    const { design, spec } = await created(await postJson({ table }));

    expect(design.blocks).toContainEqual({
      where: "blocks[1]",
      type: "india-map",
      why: expect.stringContaining("place"),
      alternatives: expect.arrayContaining([expect.objectContaining({ type: "bar-chart" })]),
    });
    expect(spec.blocks[1]?.type).toBe("india-map");
  });

  it("says why it chose template and theme, and what would do as well", async () => {
    const spec = { ...smallSpec("How to make masala chai"), theme: undefined };
    const made = await created(await postJson({ spec }));
    const { blocks, ...design } = made.design;
    const { template, theme } = design;

    expect(template).toMatchObject({ name: made.spec.template, why: expect.stringMatching(/\w/) });
    expect(theme).toMatchObject({ name: made.spec.theme, why: expect.stringMatching(/\w/) });
    for (const { name, alternatives } of [template, theme]) {
      expect(alternatives.length).toBeGreaterThan(1);
      expect(alternatives.map((other) => other.name)).not.toContain(name);
    }
    const read = await ask(new URL(made.urls.self).pathname);
    expect(await read.json()).toMatchObject({ design });
    expect(blocks).toEqual([]);
  });

  it("keeps one picture for equal contents under two ids", async () => {
    const first = await created(await postJson({ spec: smallSpec("Twice the same") }));
    const before = await stored();

    const second = await created(await postJson({ spec: smallSpec("Twice the same") }));

    expect(second.id).not.toBe(first.id);
    expect(second.size).toEqual(first.size);
    expect(second.timings.svg).toBeUndefined();
    expect(await stored()).toEqual({ rows: before.rows + 1, objects: before.objects });
  });

  it("draws simultaneous equal requests once", async () => {
    const before = await stored();
    const answers = await Promise.all(Array.from({ length: 5 }, () => postJson({ spec: smallSpec("All at once") })));

    const made = await Promise.all(answers.map(created));
    expect(new Set(made.map(({ id }) => id)).size).toBe(5);
    expect(made.filter(({ timings }) => timings.svg !== undefined)).toHaveLength(1);
    expect(await stored()).toEqual({ rows: before.rows + 5, objects: before.objects + 1 });
  });

  it.each([
    ["image/png", [0x89, 0x50, 0x4e, 0x47]],
    ["image/svg+xml", [0x3c, 0x73, 0x76, 0x67]],
  ])("answers with the picture itself for Accept: %s", async (accept, magic) => {
    const response = await post(csv, "text/csv", { Accept: accept });

    expect(response.status).toBe(201);
    expect(response.headers.get("Content-Type")).toBe(accept);
    expect([...new Uint8Array(await response.arrayBuffer()).slice(0, 4)]).toEqual(magic);
    const location = response.headers.get("Location") ?? "";
    expect(location).toContain(response.headers.get("X-Infographic-Id") ?? "no id");
    expect((await ask(location)).status).toBe(200);
  });
});

describe("GET /v1/infographics/{id}", () => {
  it("tells what was made", async () => {
    const text = "# Ways to save power\n\n- Switch off at the wall\n- Dry in the sun\n- Run full loads";
    const { timings: _, ...made } = await created(await postJson({ text }));

    const response = await ask(made.urls.self);

    expect(response.status).toBe(200);
    expect(made.design.blocks).toHaveLength(1);
    expect(await response.json()).toEqual(made);
  });

  it("answers HEAD without a body", async () => {
    const made = await created(await postJson({ spec: smallSpec("Only the head") }));

    const response = await ask(made.urls.self, { method: "HEAD" });

    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toContain("application/json");
    expect(await response.text()).toBe("");
  });

  it.each(["inf_00000000000000000000000000", "inf_x", "x", "inf_%F0%9F%98%80"])("knows nothing of %s", async (id) => {
    const response = await ask(`/v1/infographics/${id}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: "not_found" });
  });

  it("has no other representation", async () => {
    const made = await created(await postJson({ spec: smallSpec("Only as JSON") }));
    const response = await ask(made.urls.self, { headers: { Accept: "text/html" } });
    expect(response.status).toBe(406);
    expect((await ask(made.urls.self, { headers: { Accept: "text/html, */*;q=0.8" } })).status).toBe(200);
  });
});
