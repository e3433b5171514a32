import { describe, expect, it } from "vitest";
import { ask, created, type ProblemBody, postJson } from "../support/api.ts";
import { askWith, seedKey, seedOrganization } from "../support/api-keys.ts";
import { prepareOrganization } from "../support/prepare-organization.ts";

prepareOrganization();

type Image = { id: string; type: string; width: number; height: number; bytes: number };

const upload = (body: BodyInit, type: string) => ask("/v1/images", { method: "POST", body, headers: { "Content-Type": type } });
const svg = (inside: string, before = "") =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">${inside}</svg>`;
const logo = svg('<title>Logo</title><path d="M0 0h40v20H0z" fill="#0b5fff"/>');
const onePixel = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="),
  (character) => character.charCodeAt(0),
);

async function kept(response: Response): Promise<Image> {
  expect(response.status, await response.clone().text()).toBe(201);
  return response.json<Image>();
}

/** A PNG that says it is as large as told, and has nothing behind its header. */
function pngOf(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = onePixel.slice();
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

describe("POST /v1/images", () => {
  it("keeps a PNG and an SVG with their sizes, and the same bytes once", async () => {
    const png = await kept(await upload(onePixel, "image/png"));
    const drawing = await kept(await upload(logo, "image/svg+xml"));
    const again = await kept(await upload(logo, "image/svg+xml"));

    expect(png).toMatchObject({ type: "image/png", width: 1, height: 1, bytes: onePixel.byteLength });
    expect(drawing).toMatchObject({ type: "image/svg+xml", width: 40, height: 20 });
    expect(again.id).toBe(drawing.id);
  });

  it.each<[string, BodyInit, RegExp]>([
    ["what is no picture", "just words", /neither a PNG nor a JPEG nor an SVG/],
    ["nothing", "", /neither a PNG nor a JPEG nor an SVG/],
    ["a decompression bomb", pngOf(60_000, 60_000), /60000 × 60000 pixels; at most 24 megapixels/],
    ["a picture without a size", pngOf(0, 10), /no width or no height/],
    ["a JPEG that was cut off", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]), /without a frame/],
    ["a script", svg("<script>alert(1)</script>"), /has <script>/],
    ["a handler", svg('<path d="M0 0" onload="alert(1)"/>'), /onload/],
    ["foreign content", svg("<foreignObject/>"), /has <foreignObject>/],
    ["an external picture", svg('<image href="https://example.org/a.png"/>'), /has <image>/],
    ["an external reference", svg('<linearGradient xlink:href="https://example.org/a.svg#b"/>'), /refers to https:/],
    ["an external paint", svg('<path d="M0 0" fill="url(https://example.org/a.svg#b)"/>'), /leads outside/],
    ["an imported style", svg('<style>@import "https://example.org/a.css";</style>'), /leads outside/],
    ["an entity", svg("<g>&x;</g>", '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), /DOCTYPE|well-formed/],
    ["text, which has no font here", svg("<text>Hi</text>"), /Convert text to outlines/],
    ["broken XML", svg("<g>"), /no well-formed SVG/],
  ])("refuses %s", async (_what, body, detail) => {
    const response = await upload(body, "image/svg+xml");
    const problem = await response.json<ProblemBody>();

    expect([response.status, problem.code]).toEqual([422, "invalid_image"]);
    expect(problem.detail).toMatch(detail);
  });

  it("refuses more than 5 MB before it has read them", async () => {
    const response = await upload(new Uint8Array(5_000_001), "image/png");
    expect([response.status, (await response.json<ProblemBody>()).code]).toEqual([413, "too_large"]);
  });

  it("refuses other types of body", async () => {
    expect((await upload("GIF89a", "image/gif")).status).toBe(415);
  });
});

describe("an image block", { timeout: 30_000 }, () => {
  it("draws the upload of its owner, and a place for none", async () => {
    const { id } = await kept(await upload(onePixel, "image/png"));
    const block = { type: "image", alt: "One pixel", caption: "A pixel" };
    const made = await created(await postJson({ spec: { title: "With a picture", blocks: [{ ...block, image: id }] } }));
    const without = await created(await postJson({ spec: { title: "With a picture", blocks: [block] } }));

    expect(await (await ask(made.urls.svg)).text()).toContain("data:image/png;base64,");
    expect(await (await ask(without.urls.svg)).text()).not.toContain("data:image/png;base64,");
  });

  it("knows nothing of another tenant's", async () => {
    const { id } = await kept(await upload(onePixel, "image/png"));
    const { token } = await seedKey(await seedOrganization());
    const spec = { title: "Stolen", blocks: [{ type: "image", alt: "Not mine", image: id }] };
    const response = await askWith(token, "/v1/infographics", { method: "POST", body: { spec } });

    expect(response.status).toBe(422);
    expect(await response.json<ProblemBody>()).toMatchObject({ code: "invalid_spec", errors: [{ path: "blocks[0].image" }] });
  });

  it("is gone once it was removed", async () => {
    const { id } = await kept(await upload(svg('<circle cx="9" cy="9" r="4"/>'), "image/svg+xml"));
    expect((await ask(`/v1/images/${id}`, { method: "DELETE" })).status).toBe(204);
    expect((await ask(`/v1/images/${id}`)).status).toBe(404);
    const { images } = await (await ask("/v1/images")).json<{ images: Image[] }>();
    expect(images.map((image) => image.id)).not.toContain(id);
  });
});
