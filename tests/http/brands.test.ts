import { describe, expect, it } from "vitest";
import { ask, created, type ProblemBody, postJson } from "../support/api.ts";
import { askWith, seedKey, seedOrganization } from "../support/api-keys.ts";
import { prepareOrganization } from "../support/prepare-organization.ts";
import { smallSpec } from "../support/specs.ts";

prepareOrganization();

type Brand = { id: string; name: string; colors: { primary: string }; footer?: { name: string } };

const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20H0z" fill="#b3007d"/></svg>';
const send = (method: string, path: string, body: unknown) =>
  ask(path, { method, body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });

async function add(body: unknown): Promise<Brand> {
  const response = await send("POST", "/v1/brands", body);
  expect(response.status, await response.clone().text()).toBe(201);
  return response.json<Brand>();
}

async function uploadLogo(): Promise<string> {
  const response = await ask("/v1/images", { method: "POST", body: logo, headers: { "Content-Type": "image/svg+xml" } });
  return (await response.json<{ id: string }>()).id;
}

describe("a brand kit", { timeout: 30_000 }, () => {
  it("recolours a picture and signs it with its logo", async () => {
    const brand = await add({
      name: "Desk",
      colors: { primary: "#B3007D" },
      footer: { name: "Desk" },
      logo: await uploadLogo(),
    });
    const spec = { ...smallSpec("Branded"), theme: "paper" };
    const plain = await created(await postJson({ spec }));
    const made = await created(await postJson({ spec, brand: brand.id }));
    const [before, after] = await Promise.all([plain, made].map(async ({ urls }) => (await ask(urls.svg)).text()));

    expect(brand.colors.primary).toBe("#b3007d");
    expect(before).not.toContain("#b3007d");
    expect(after).toContain("#b3007d");
    expect(after).toContain("data:image/svg+xml;base64,");
  });

  it("is another picture once it was changed", async () => {
    const { id } = await add({ name: "Changing", colors: { primary: "#0b3d91" } });
    const spec = { ...smallSpec("Changing"), theme: "paper", brand: id };
    const before = await created(await postJson({ spec }));
    expect((await send("PATCH", `/v1/brands/${id}`, { colors: { primary: "#7a1f1f" } })).status).toBe(200);
    const after = await created(await postJson({ spec }));

    expect(await (await ask(before.urls.svg)).text()).not.toBe(await (await ask(after.urls.svg)).text());
    expect(await (await ask(`/v1/brands/${id}`)).json()).toMatchObject({ name: "Changing", colors: { primary: "#7a1f1f" } });
  });

  it("is gone once it was removed, and can't be named any more", async () => {
    const { id } = await add({ name: "Short-lived", colors: { primary: "#0b3d91" } });
    expect((await ask(`/v1/brands/${id}`, { method: "DELETE" })).status).toBe(204);
    expect((await ask(`/v1/brands/${id}`)).status).toBe(404);

    const problem = await (await postJson({ spec: smallSpec("Unsigned"), brand: id })).json<ProblemBody>();
    expect(problem).toMatchObject({ code: "invalid_spec", errors: [{ path: "brand" }] });
  });

  it.each<[string, object, string]>([
    ["a colour in words", { colors: { primary: "blue" } }, "colors.primary"],
    ["no primary colour", { colors: {} }, "colors.primary"],
    ["a font that isn't there", { colors: { primary: "#0b3d91" }, fonts: { text: "comic-sans" } }, "fonts.text"],
    ["a display font for text", { colors: { primary: "#0b3d91" }, fonts: { text: "playfair" } }, "fonts.text"],
    [
      "an address that runs",
      { colors: { primary: "#0b3d91" }, footer: { name: "A", url: "javascript:alert(1)" } },
      "footer.url",
    ],
  ])("refuses %s", async (_what, kit, path) => {
    const response = await send("POST", "/v1/brands", { name: "Wrong", ...kit });
    const problem = await response.json<ProblemBody>();

    expect([response.status, problem.code]).toEqual([422, "invalid_request"]);
    expect(problem.errors.map((issue) => issue.path)).toContain(path);
  });

  it("knows nothing of another tenant's logo or brand", async () => {
    const image = await uploadLogo();
    const { id } = await add({ name: "Mine", colors: { primary: "#0b3d91" } });
    const { token } = await seedKey(await seedOrganization());
    const asStranger = async (path: string, body: unknown) =>
      (await askWith(token, path, { method: "POST", body })).json<ProblemBody>();

    const withLogo = await asStranger("/v1/brands", { name: "Theirs", colors: { primary: "#0b3d91" }, logo: image });
    const withBrand = await asStranger("/v1/infographics", { spec: smallSpec("Stolen"), brand: id });
    expect(withLogo).toMatchObject({ code: "invalid_spec", errors: [{ path: "logo" }] });
    expect(withBrand).toMatchObject({ code: "invalid_spec", errors: [{ path: "brand" }] });
  });
});
