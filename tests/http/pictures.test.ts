import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, created, post, postJson } from "../support/api.ts";
import { prepareOrganization } from "../support/prepare-organization.ts";
import { smallSpec } from "../support/specs.ts";

prepareOrganization();

describe("pictures", () => {
  let id: string;
  const svg = () => `/v1/infographics/${id}.svg`;
  const png = (query = "") => `/v1/infographics/${id}.png${query}`;

  beforeAll(async () => {
    ({ id } = await created(await postJson({ spec: smallSpec("Café: 50% more") })));
  });

  it("are drawn once, then stored, then at the edge", async () => {
    const { objects } = await env.PICTURES.list({ prefix: "png/" });
    const origins = [];
    for (let turn = 0; turn < 3; turn++) {
      const response = await ask(png("?scale=0.5"));
      origins.push(response.headers.get("X-Cache"));
      await response.arrayBuffer();
    }
    expect(origins).toEqual(["MISS", "HIT", "HIT"]);
    expect((await env.PICTURES.list({ prefix: "png/" })).objects).toHaveLength(objects.length + 1);

    const twin = await created(await postJson({ spec: smallSpec("Café: 50% more") }));
    const response = await ask(`/v1/infographics/${twin.id}.png?scale=0.5`);
    expect(response.headers.get("X-Cache")).toBe("STORED");
  });

  it("say that they never change", async () => {
    for (const path of [svg(), png()]) {
      const response = await ask(path);
      expect(response.status).toBe(200);
      expect(response.headers.get("Cache-Control")).toBe("private, max-age=31536000, immutable");
      expect(response.headers.get("ETag")).toMatch(/^"[^"]+"$/);
      expect(Number(response.headers.get("Content-Length"))).toBe((await response.arrayBuffer()).byteLength);
    }
  });

  it("have an entity tag of their own for each format and scale", async () => {
    const tags = await Promise.all(
      [svg(), png(), png("?scale=2"), png("?scale=0.5")].map(async (path) => (await ask(path)).headers.get("ETag")),
    );
    expect(new Set(tags).size).toBe(4);
  });

  it.each([
    ["the same tag", (tag: string) => tag, 304],
    ["the tag weakened by a proxy", (tag: string) => `W/${tag}`, 304],
    ["a list with the tag", (tag: string) => `"old", ${tag}`, 304],
    ["any tag", () => "*", 304],
    ["another tag", () => '"old"', 200],
  ])("answer If-None-Match with %s", async (_, header, status) => {
    const tag = (await ask(svg())).headers.get("ETag") ?? "";

    const response = await ask(svg(), { headers: { "If-None-Match": header(tag) } });

    expect(response.status).toBe(status);
    expect(response.headers.get("ETag")).toBe(tag);
    expect((await response.text()).length > 0).toBe(status === 200);
  });

  it("answer 304 before anything was cached or drawn", async () => {
    const twin = await created(await postJson({ spec: smallSpec("Café: 50% more") }));
    const tag = (await ask(png("?scale=2"))).headers.get("ETag") ?? "";

    const response = await ask(`/v1/infographics/${twin.id}.png?scale=2`, { headers: { "If-None-Match": tag } });

    expect(response.status).toBe(304);
  });

  it("answer HEAD with the headers of GET", async () => {
    const [get, head] = [await ask(png()), await ask(png(), { method: "HEAD" })];
    for (const name of ["Content-Type", "Content-Length", "ETag", "Cache-Control"])
      expect(head.headers.get(name)).toBe(get.headers.get(name));
    expect(await head.text()).toBe("");
  });

  it("are drawn again where storage lost them", async () => {
    const { id: lost } = await created(await postJson({ spec: smallSpec("Lost and found") }));
    const { objects } = await env.PICTURES.list({ prefix: "svg/" });
    const before = await (await ask(`/v1/infographics/${lost}.svg?download=1`)).text();
    await env.PICTURES.delete(objects.map(({ key }) => key));

    const response = await ask(`/v1/infographics/${lost}.svg`);

    expect(response.headers.get("X-Cache")).toBe("MISS");
    expect(await response.text()).toBe(before);
  });

  it("become files named after their title", async () => {
    expect((await ask(svg())).headers.get("Content-Disposition")).toBeNull();
    expect((await ask(png("?download=1"))).headers.get("Content-Disposition")).toBe(
      "attachment; filename=\"Cafe 50 more.png\"; filename*=UTF-8''Caf%C3%A9%2050%20more.png",
    );
  });

  it("as SVG may run and load nothing", async () => {
    const { headers } = await ask(svg());
    expect(headers.get("Content-Type")).toBe("image/svg+xml");
    expect(headers.get("Content-Security-Policy")).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  });

  it.each([
    ["?scale=4", "scale"],
    ["?scale=abc", "scale"],
    ["?scale=", "scale"],
    ["?scal=2", 'did you mean "scale"'],
    ["?download=yes", "download"],
  ])("refuse the query %s", async (query, names) => {
    const response = await ask(png(query));
    expect(response.status).toBe(422);
    expect((await response.json<{ detail: string }>()).detail).toContain(names);
  });

  it("refuse a scale that makes them too large", async () => {
    const { urls } = await created(await postJson({ spec: { ...smallSpec("A large page"), size: "landscape" } }));
    const response = await ask(`${urls.png}?scale=3`);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: "canvas_too_large", detail: expect.stringContaining("scale 3") });
  });

  it.each(["svg", "png"])("of nobody's id are not found as %s", async (type) => {
    expect((await ask(`/v1/infographics/inf_00000000000000000000000000.${type}`)).status).toBe(404);
    expect((await ask(`/v1/infographics/what.${type}`)).status).toBe(404);
  });

  it("in a format that there isn't are not found", async () => {
    expect((await ask(`/v1/infographics/${id}.gif`)).status).toBe(404);
  });
});

describe("the shape of an answer with a picture", () => {
  it("isn't kept by anybody, because the next POST makes another infographic", async () => {
    const response = await post("a,b\nx,1\ny,2\n", "text/csv", { Accept: "image/svg+xml" });
    expect(response.headers.get("Cache-Control")).toBe("no-store");
  });
});

describe("an infographic of several pages", () => {
  const points = ["One", "Two", "Three"].map((title) => ({ title }));
  const spec = { title: "Three points", template: "carousel", blocks: [{ type: "icon-list" as const, items: points }] };

  it("tells every page, and draws each of them", async () => {
    const { id, pages } = await created(await postJson({ spec }));
    const read = (await (await ask(`/v1/infographics/${id}`)).json()) as { pages: typeof pages };

    expect(pages).toHaveLength(4);
    expect(read.pages).toEqual(pages);
    const answers = await Promise.all(pages.flatMap(({ svg, png }) => [ask(svg), ask(png)]));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(new Set(answers.map(({ headers }) => headers.get("ETag"))).size).toBe(8);
    await Promise.all(answers.map((answer) => answer.arrayBuffer()));
  });

  it("names the file of a further page by its number", async () => {
    const { id } = await created(await postJson({ spec }));
    const answer = await ask(`/v1/infographics/${id}.svg?page=3&download=1`);
    expect(answer.headers.get("Content-Disposition")).toContain("Three points 3.svg");
    await answer.arrayBuffer();
  });

  it.each(["0", "5", "99", "two", "-1"])("refuses page %s", async (page) => {
    const { id } = await created(await postJson({ spec }));
    const answer = await ask(`/v1/infographics/${id}.png?page=${page}`);
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as { errors: { path: string }[] }).errors).toMatchObject([{ path: "page" }]);
  });

  it("is drawn again where storage lost one of its pages", async () => {
    const { id, pages } = await created(await postJson({ spec: { ...spec, title: "Lost and found" } }));
    const before = await (await ask(pages[2]?.svg ?? "")).text();
    const { objects } = await env.PICTURES.list({ prefix: "svg/" });
    await env.PICTURES.delete(objects.map(({ key }) => key));

    const answer = await ask(`/v1/infographics/${id}.svg?page=3&download=1`);
    expect(await answer.text()).toBe(before);
  });
});
