import { describe, expect, it } from "vitest";
import { ask } from "../support/api.ts";

type Names = Record<string, { name: string }[]>;

describe.each(["blocks", "templates", "themes"])("GET /v1/gallery/%s", (kind) => {
  it("has a picture of each, for whoever asks", { timeout: 60_000 }, async () => {
    const { [kind]: entries = [] } = await (await ask(`/v1/${kind}`)).json<Names>();
    for (const { name } of entries) {
      const answer = await ask(`/v1/gallery/${kind}/${name}.png`);
      expect([name, answer.status, answer.headers.get("Content-Type")]).toEqual([name, 200, "image/png"]);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      expect([...bytes.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
    }
  });
});

describe("GET /v1/gallery", () => {
  it("answers 304 to who has the picture", async () => {
    const first = await ask("/v1/gallery/themes/paper.png");
    const again = await ask("/v1/gallery/themes/paper.png", { headers: { "If-None-Match": first.headers.get("ETag") ?? "" } });
    expect(again.status).toBe(304);
  });

  it("says where the names are", async () => {
    const answer = await ask("/v1/gallery/blocks/pie-in-the-sky.png");
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({
      code: "not_found",
      detail: expect.stringContaining("GET /v1/blocks lists them all"),
    });
    expect((await ask("/v1/gallery/fonts/inter.png")).status).toBe(422);
  });
});
