import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { instant } from "../../src/kernel/time.ts";
import { type LinkSigner, linkSigner } from "../../src/links/index.ts";
import { compose } from "../../workers/compose.ts";
import { ask, created, credentials, origin, type ProblemBody, postJson } from "../support/api.ts";
import { askWith, seedKey, seedOrganization } from "../support/api-keys.ts";
import { type Ask, appWith } from "../support/app.ts";
import { prepareOrganization } from "../support/prepare-organization.ts";
import { smallSpec } from "../support/specs.ts";

prepareOrganization();

/** As somebody does who has nothing but the link. */
const follow = (link: string, init?: RequestInit): Promise<Response> => fetchAs({}, link, init);

function fetchAs(headers: Record<string, string>, link: string, init: RequestInit = {}): Promise<Response> {
  return appWith({})(link, { ...init, headers: { ...headers, ...init.headers } });
}

function withQuery(url: URL, name: string, change: (value: string) => string): URL {
  url.searchParams.set(name, change(url.searchParams.get(name) ?? ""));
  return url;
}

function without(url: URL, name: string): URL {
  url.searchParams.delete(name);
  return url;
}

async function problemOf(response: Response): Promise<ProblemBody> {
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  return response.json();
}

const inDays = (days: number) => instant(Date.now() + days * 86_400_000);
const signerAt = (days: number, secrets: [string, ...string[]]): LinkSigner =>
  linkSigner({ clock: { now: () => inDays(days) }, secrets });

const postTo = async (app: Ask, title: string) =>
  created(
    await app("/v1/infographics", {
      method: "POST",
      body: JSON.stringify({ spec: smallSpec(title) }),
      headers: { "Content-Type": "application/json", ...credentials() },
    }),
  );

describe("a signed link", () => {
  let made: Awaited<ReturnType<typeof created>>;

  beforeAll(async () => {
    made = await created(await postJson({ spec: smallSpec("Café: 50% more") }));
  });

  it("shows the very picture that its owner gets, to anybody", async () => {
    for (const type of ["svg", "png"] as const) {
      const linked = await follow(made.links[type]);
      const own = await ask(made.urls[type]);

      expect(linked.status).toBe(200);
      expect(linked.headers.get("Content-Type")).toBe(own.headers.get("Content-Type"));
      expect(linked.headers.get("ETag")).toBe(own.headers.get("ETag"));
      expect(new Uint8Array(await linked.arrayBuffer())).toEqual(new Uint8Array(await own.arrayBuffer()));
    }
  });

  it("is given again with the infographic, equal all day", async () => {
    const again = await (await ask(made.urls.self)).json<typeof made>();
    expect(again.links).toEqual(made.links);
    const ends = Date.parse(made.links.expires_at);
    expect(ends % 86_400_000).toBe(0);
    expect(ends - Date.now()).toBeGreaterThan(7 * 86_400_000 - 60_000);
  });

  it("finds the picture drawn, then in the isolate, then at the edge, then in storage", async () => {
    const { links } = await created(await postJson({ spec: smallSpec("From near to far") }));
    const { memory } = compose(env).linkedPictures;
    const turn = async () => {
      const response = await follow(links.png);
      await response.arrayBuffer();
      return [response.headers.get("X-Cache"), stagesOf(response)];
    };

    expect(await turn()).toEqual(["MISS", expect.arrayContaining(["link", "cache", "store", "png", "total"])]);
    expect(await turn()).toEqual(["HIT", ["link", "total"]]);
    memory.clear();
    expect(await turn()).toEqual(["HIT", ["link", "cache", "total"]]);
    memory.clear();
    await dropFromEdge(links.png);
    expect(await turn()).toEqual(["STORED", ["link", "cache", "store", "total"]]);
  });

  it("asks neither the database nor an object on a hit, whoever is asking", async () => {
    await (await follow(made.links.png)).arrayBuffer();
    const unreachable = new Proxy({}, { get: () => () => Promise.reject(new Error("asked")) });
    const app = appWith({
      infographics: unreachable as never,
      auth: unreachable as never,
      apiKeys: unreachable as never,
      pictures: unreachable as never,
      rateLimits: { limiter: unreachable as never },
    });

    for (const headers of [{}, { Cookie: "a=b" }, { Authorization: "Bearer nobody" }] as Record<string, string>[])
      expect((await app(made.links.png, { headers })).status).toBe(200);
  });

  it("may be kept until it ends, and by anybody", async () => {
    const response = await follow(made.links.png);
    const [, seconds] = /^public, max-age=(\d+), immutable$/.exec(response.headers.get("Cache-Control") ?? "") ?? [];
    expect(Number(seconds)).toBeLessThanOrEqual((Date.parse(made.links.expires_at) - Date.now()) / 1000 + 1);
    expect(Number(seconds)).toBeGreaterThan(86_400);
  });

  it("answers 304, HEAD and downloads as other pictures do", async () => {
    const get = await follow(made.links.png);
    const tag = get.headers.get("ETag") ?? "";
    const [known, head, other] = await Promise.all([
      follow(made.links.png, { headers: { "If-None-Match": `W/${tag}` } }),
      follow(made.links.png, { method: "HEAD" }),
      follow(made.links.png, { headers: { "If-None-Match": '"old"' } }),
    ]);
    expect([known.status, await known.text(), known.headers.get("ETag")]).toEqual([304, "", tag]);
    expect(other.status).toBe(200);
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect(head.headers.get("Content-Length")).toBe(String((await get.arrayBuffer()).byteLength));

    const named = "attachment; filename=\"Cafe 50 more.png\"; filename*=UTF-8''Caf%C3%A9%2050%20more.png";
    const turns = [await follow(`${made.links.png}&download=1`), await follow(`${made.links.png}&download=1`)];
    expect(turns.map(({ headers }) => headers.get("Content-Disposition"))).toEqual([named, named]);
    expect((await follow(made.links.png)).headers.get("Content-Disposition")).toBeNull();
  });

  it("gives each scale, and refuses what isn't one", async () => {
    const small = await follow(`${made.links.png}&scale=0.5`);
    expect(small.headers.get("ETag")).not.toBe((await follow(made.links.png)).headers.get("ETag"));
    for (const query of ["scale=4", "download=yes", "width=9"]) {
      const response = await follow(`${made.links.png}&${query}`);
      expect([query, response.status]).toEqual([query, 422]);
    }
  });

  it("has the headers that keep an SVG from running anything", async () => {
    const { headers } = await follow(made.links.svg);
    expect(headers.get("Content-Security-Policy")).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(headers.get("X-Request-Id")).toMatch(/^req_/);
  });

  it.each<[string, (url: URL, other: typeof made) => URL | string]>([
    ["no signature", (url) => without(url, "sig")],
    ["no end", (url) => without(url, "exp")],
    ["a later end", (url) => withQuery(url, "exp", (exp) => String(Number(exp) + 86_400))],
    ["a cut signature", (url) => withQuery(url, "sig", (sig) => sig.slice(0, 20))],
    ["another format", ({ href }) => href.replace(".png?", ".svg?")],
    ["another infographic", (url, { links }) => `${new URL(links.png).pathname}${url.search}`],
    ["another infographic with its content", ({ href }, { id }) => href.replace(/inf_\w+/, id)],
    ["a doubled slash", ({ href }) => href.replace("/v1/", "/v1//")],
    ["no query", ({ pathname }) => pathname],
  ])("is refused with %s", async (_, change) => {
    const other = await created(await postJson({ spec: smallSpec("Somebody else's") }));
    const response = await follow(String(change(new URL(made.links.png), other)));
    const { status } = response;
    const { code, detail } = await problemOf(response);
    if (status === 404) return expect(code).toBe("not_found");
    expect([status, code]).toEqual([403, "link_invalid"]);
    return expect(detail).toContain("Ask for a new one");
  });

  it("is refused before anything is looked at, also where there is no such infographic", async () => {
    const response = await follow(`${origin}/v1/pictures/inf_00000000000000000000000000/abc.png?exp=1796601600&sig=abc`);
    expect((await problemOf(response)).code).toBe("link_invalid");
    expect(stagesOf(response)).toEqual(["link", "total"]);
  });

  it("says when it ended", async () => {
    const app = appWith({ links: signerAt(0, ["one secret"]) });
    const { links } = await postTo(app, "Soon over");
    expect((await app(links.png)).status).toBe(200);

    const later = appWith({ links: signerAt(9, ["one secret"]) });
    const response = await later(links.png);
    expect(response.status).toBe(403);
    const { code, detail } = await problemOf(response);
    expect([code, detail.includes(links.expires_at)]).toEqual(["link_expired", true]);
    expect((await later(withQuery(new URL(links.png), "sig", () => "AAAA").href)).status).toBe(403);
  });

  it("outlives its secret while that is still named, and no longer", async () => {
    const { links } = await postTo(appWith({ links: signerAt(0, ["old"]) }), "Rotated");
    const statusWith = async (...secrets: [string, ...string[]]) =>
      (await appWith({ links: signerAt(1, secrets) })(links.png)).status;

    expect(await statusWith("new", "old")).toBe(200);
    expect(await statusWith("new")).toBe(403);
  });

  it("of a test key shows the mark, and opens nothing else of the organization", async () => {
    const { token } = await seedKey(await seedOrganization(), { mode: "test" });
    const body = { spec: smallSpec("Café: 50% more") };
    const marked = await created(await askWith(token, "/v1/infographics", { method: "POST", body }));

    const [withMark, without] = await Promise.all([follow(marked.links.svg), follow(made.links.svg)]);
    expect(await withMark.text()).not.toBe(await without.text());
    // By the key of another organization.
    expect((await ask(marked.urls.svg)).status).toBe(404);
    expect((await ask(marked.urls.self)).status).toBe(404);
  });

  it("is drawn again where storage lost it", async () => {
    const { links } = await created(await postJson({ spec: smallSpec("Lost, by link") }));
    const before = await (await follow(links.svg)).text();
    const { objects } = await env.PICTURES.list({ prefix: "svg/" });
    await env.PICTURES.delete(objects.map(({ key }) => key));
    compose(env).linkedPictures.memory.clear();
    await dropFromEdge(links.svg);

    const response = await follow(links.svg);

    expect(response.headers.get("X-Cache")).toBe("MISS");
    expect(await response.text()).toBe(before);
  });

  it("leads nowhere once both the picture and its infographic are gone", async () => {
    const { id, links } = await created(await postJson({ spec: smallSpec("Deleted") }));
    await env.DB.prepare("delete from infographics where id = ?").bind(id).run();
    expect((await problemOf(await follow(links.png))).code).toBe("not_found");
  });
});

describe("simultaneous requests for one new picture", () => {
  it.each([64, 100])("draw it once, %d of them by its link", async (count) => {
    const { links } = await created(await postJson({ spec: smallSpec(`Asked for ${count} times`) }));
    const { app, drawings } = counting();

    const answers = await Promise.all(Array.from({ length: count }, () => app(`${links.png}&scale=0.5`)));
    const bodies = new Set(
      await Promise.all(answers.map(async (answer) => String(new Uint8Array(await answer.arrayBuffer())))),
    );

    expect(answers.map(({ status }) => status)).toEqual(Array(count).fill(200));
    expect([drawings(), bodies.size]).toEqual([1, 1]);
  });

  it("draw it once, 64 of them by its owner's key", async () => {
    const { urls } = await created(await postJson({ spec: smallSpec("Asked for by its owner") }));
    const { app, drawings } = counting();

    const answers = await Promise.all(
      Array.from({ length: 64 }, () => app(`${urls.png}?scale=0.5`, { headers: credentials() })),
    );

    expect(answers.map(({ status }) => status)).toEqual(Array(64).fill(200));
    expect(drawings()).toBe(1);
  });
});

/** The app, and how often it has drawn. */
function counting() {
  const { studio } = compose(env);
  let drawn = 0;
  const drawSvg: typeof studio.drawSvg = (designed) => {
    drawn += 1;
    return studio.drawSvg(designed);
  };
  return { app: appWith({ studio: { ...studio, drawSvg } }), drawings: () => drawn };
}

const stagesOf = ({ headers }: Response): string[] =>
  (headers.get("Server-Timing") ?? "").split(", ").map((entry) => entry.split(";")[0] ?? "");

async function dropFromEdge(link: string): Promise<void> {
  const [, key, type] = /\/([^/]+)\.(svg|png)$/.exec(new URL(link).pathname) ?? [];
  const at = new URL(`/v1/pictures/${type}/${key}${type === "png" ? "@1" : ""}`, link);
  expect(await caches.default.delete(at.href)).toBe(true);
}
