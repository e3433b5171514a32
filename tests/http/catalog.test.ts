import { describe, expect, it } from "vitest";
import { ask, created, postJson } from "../support/api.ts";
import { prepareOrganization } from "../support/prepare-organization.ts";
import { smallSpec } from "../support/specs.ts";

prepareOrganization();

type Named = { name: string; label: string; description: string };

describe.each([
  ["themes", "theme"],
  ["templates", "template"],
])("GET /v1/%s", (list, option) => {
  it("lists what a request can name", { timeout: 60_000 }, async () => {
    const response = await ask(`/v1/${list}`);
    const { [list]: entries = [] } = await response.json<Record<string, Named[]>>();

    expect(entries.length).toBeGreaterThanOrEqual(24);
    for (const { name, label, description } of entries) {
      expect([label, description].every((text) => text.length > 0)).toBe(true);
      const made = await created(await postJson({ spec: { ...smallSpec("From the catalog"), [option]: name } }));
      expect(made.spec).toMatchObject({ [option]: name });
    }
  });

  it("answers 304 to who has it", async () => {
    const { headers } = await ask(`/v1/${list}`);
    const response = await ask(`/v1/${list}`, { headers: { "If-None-Match": headers.get("ETag") ?? "" } });
    expect(response.status).toBe(304);
  });
});

describe("GET /v1/blocks", () => {
  type Block = Named & { family: string; holds?: string; sample: { type: string } };

  it("lists each block with a sample that can be drawn as it is", { timeout: 60_000 }, async () => {
    const { blocks } = await (await ask("/v1/blocks")).json<{ blocks: Block[] }>();

    expect(blocks.length).toBeGreaterThanOrEqual(12);
    expect(blocks.find(({ name }) => name === "steps")).toMatchObject({ family: "sequence", holds: "entries" });
    for (const { name, sample } of blocks) {
      const made = await created(await postJson({ spec: { title: "From the catalog", blocks: [sample] } }));
      expect(made.spec.blocks).toMatchObject([{ type: name }]);
    }
  });
});

describe("GET /v1/schema/infographic", () => {
  it("describes what can be sent, with its limits", async () => {
    const response = await ask("/v1/schema/infographic");
    const schema = await response.json();

    expect(response.headers.get("Content-Type")).toBe("application/schema+json");
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      required: ["title", "blocks"],
      additionalProperties: false,
      properties: { title: { type: "string", minLength: 1, maxLength: 200 }, blocks: { maxItems: 60 } },
    });
  });
});

describe("GET /openapi.json", () => {
  type Operation = {
    summary?: string;
    operationId?: string;
    requestBody?: { content: Record<string, { examples?: Record<string, { value: unknown }> }> };
    responses: Record<string, { content?: Record<string, unknown> }>;
  };
  type Document = {
    openapi: string;
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, unknown> };
  };
  const read = async () => (await ask("/openapi.json")).json<Document>();

  it("describes every address", async () => {
    const { openapi, paths } = await read();
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );

    expect(openapi).toBe("3.1.0");
    expect(operations).toEqual(
      expect.arrayContaining([
        "GET /health",
        "GET /v1/blocks",
        "GET /v1/infographics/{id}",
        "GET /v1/infographics/{id}.png",
        "GET /v1/infographics/{id}.svg",
        "GET /v1/schema/infographic",
        "GET /v1/templates",
        "GET /v1/themes",
        "POST /v1/infographics",
      ]),
    );
    expect(operations.length).toBeGreaterThan(25);
  });

  it("says of each operation what it is and how it refuses", async () => {
    const { paths } = await read();
    for (const [path, methods] of Object.entries(paths))
      for (const { summary, operationId, responses } of Object.values(methods)) {
        expect(summary, path).toBeTruthy();
        expect(operationId, path).toBeTruthy();
        if (path !== "/health") expect(responses["500"]?.content, path).toHaveProperty(["application/problem+json"]);
      }
    expect(Object.keys(paths["/v1/infographics"]?.post?.responses ?? {})).toEqual(
      expect.arrayContaining(["201", "400", "406", "413", "415", "422"]),
    );
  });

  it("refers only to what it defines", async () => {
    const document = await read();
    const references = new Set(JSON.stringify(document).match(/#\/components\/schemas\/\w+/g));
    const defined = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(references.size).toBeGreaterThan(3);
    expect([...references].filter((reference) => !defined.includes(reference))).toEqual([]);
  });

  it("gives examples that work", async () => {
    const { paths } = await read();
    const examples = paths["/v1/infographics"]?.post?.requestBody?.content["application/json"]?.examples ?? {};
    expect(Object.keys(examples)).toEqual(["prompt", "text", "table", "spec"]);
    for (const { value } of Object.values(examples)) await created(await postJson(value));
  });
});
