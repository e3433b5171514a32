import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocks } from "../../src/infographic/index.ts";
import { post, postJson } from "../support/api.ts";
import { prepareOrganization } from "../support/prepare-organization.ts";

prepareOrganization();

const cell = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.integer().map(String),
  fc.double().map(String),
  fc.constantFrom("", "₹1,20,000", "45%", "2024-01-31", "Jan 2024", "N/A", "1e400", "-", '"', "1.234,5", "12 Lakh", "٣"),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
const words = fc.array(
  fc.constantFrom("In 1969", "ISRO", "45%", "versus", "\n", "# ", "- ", "1. ", "grew", "₹5 lakh", ".", ":", "“", "|", "🙂"),
  {
    maxLength: 30,
  },
);
const samples = Object.values(blocks).map(({ sample }) => sample as Record<string, unknown>);

/** A sample block with one of its fields taken away or replaced by anything. */
const oddBlock = fc
  .tuple(fc.constantFrom(...samples), fc.nat(), fc.option(fc.jsonValue(), { nil: undefined }))
  .map(([sample, at, value]) => {
    const field = Object.keys(sample)[at % Object.keys(sample).length] ?? "type";
    return { ...sample, [field]: value };
  });

async function answersOrRefuses(asked: Promise<Response>): Promise<void> {
  const response = await asked;
  expect([201, 400, 422], await response.clone().text()).toContain(response.status);
  await response.body?.cancel();
}

describe("whatever is sent", () => {
  it("is drawn or refused as a table", async () => {
    const csv = table.map((rows) => rows.map((row) => row.join(",")).join("\n"));
    await fc.assert(
      fc.asyncProperty(csv, (body) => answersOrRefuses(post(`${body}\n`, "text/csv"))),
      { numRuns: 60 },
    );
  });

  it("is drawn or refused as a text", async () => {
    const text = fc.oneof(
      words.map((parts) => parts.join(" ")),
      fc.string({ unit: "grapheme", maxLength: 200 }),
    );
    await fc.assert(
      fc.asyncProperty(text, (body) => answersOrRefuses(postJson({ text: body }))),
      { numRuns: 60 },
    );
  });

  it("is drawn or refused as a spec", async () => {
    const spec = oddBlock.map((block) => ({ spec: { title: "Odd", blocks: [block] } }));
    await fc.assert(
      fc.asyncProperty(spec, (body) => answersOrRefuses(postJson(body))),
      { numRuns: 100 },
    );
  });

  it("is drawn or refused as any JSON", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), (body) => answersOrRefuses(postJson(body))),
      { numRuns: 100 },
    );
  });
});
