import { describe, expect, it } from "vitest";
import { ask, created, type ProblemBody, post, postJson, stored } from "../support/api.ts";
import { prepareOrganization } from "../support/prepare-organization.ts";
import { smallSpec } from "../support/specs.ts";

prepareOrganization();

/** What is sent; the status and code of the refusal; what it has to say, and where. */
type Case = [what: string, send: () => Promise<Response>, refusal: string, says: string, path?: string];

const spec = (changes: object) => () => postJson({ spec: { ...smallSpec("Bad input"), ...changes } });
const block = (changes: object) => spec({ blocks: [{ type: "headline", text: "A line", ...changes }] });
const json = (body: string) => () => post(body, "application/json");
const headlines = (count: number) => Array.from({ length: count }, () => ({ type: "headline", text: "again" }));
const rows = (count: number) => Array.from({ length: count }, (_, row) => ({ name: `n${row}`, value: row }));
const csvRows = (count: number) =>
  `name,value\n${rows(count)
    .map(({ name, value }) => `${name},${value}\n`)
    .join("")}`;

const nothing: Case[] = [
  ["an empty body", json(""), "422 empty_input", "body is empty"],
  ["an empty CSV", () => post("", "text/csv"), "422 empty_input", "empty"],
  ["white space as CSV", () => post(" \n\t\n", "text/csv"), "422 empty_input", "empty"],
  ["a blank prompt", () => postJson({ prompt: " \n " }), "422 empty_input", "prompt is empty"],
  ["a text of odd spaces", () => postJson({ text: "\u00a0\u3000\n" }), "422 empty_input", "text is empty"],
  ["no rows", () => postJson({ table: [] }), "422 empty_input", "no rows"],
  ["no input", () => postJson({}), "422 invalid_request", "exactly one of prompt, text, table, spec"],
  ["two inputs", () => postJson({ prompt: "a", text: "b" }), "422 invalid_request", "prompt and text"],
  ["a list", () => postJson([]), "422 invalid_request", "has to be an object, not a list"],
  ["null", () => postJson(null), "422 invalid_request", "has to be an object, not null"],
];

const names: Case[] = [
  ["an unknown theme", spec({ theme: "papper" }), "422 invalid_spec", 'did you mean "paper"?', "theme"],
  ["a template that is none", spec({ template: "zzz" }), "422 invalid_spec", "column", "template"],
  ["an unknown template", spec({ template: "nope" }), "422 invalid_spec", "template", "template"],
  ["an unknown size", spec({ size: "squere" }), "422 invalid_spec", 'did you mean "square"?', "size"],
  [
    "an unknown size in the query",
    () => ask("/v1/infographics?size=huge", { method: "POST", body: "a,b\nc,1\n", headers: { "Content-Type": "text/csv" } }),
    "422 invalid_request",
    "portrait",
    "size",
  ],
  [
    "an unknown option in the query",
    () => ask("/v1/infographics?tittle=x", { method: "POST", body: "a,b\nc,1\n", headers: { "Content-Type": "text/csv" } }),
    "422 invalid_request",
    'did you mean "title"?',
    "tittle",
  ],
  [
    "an unknown field",
    () => postJson({ prompt: "water", colour: "red" }),
    "422 invalid_request",
    "colour is not a field",
    "colour",
  ],
  ["an unknown field of the spec", spec({ sub_title: "x" }), "422 invalid_spec", 'did you mean "subtitle"?', "sub_title"],
  ["an unknown field of a block", block({ detial: "x" }), "422 invalid_spec", 'did you mean "detail"?', "blocks[0].detial"],
  ["an unknown block", block({ type: "barchart" }), "422 invalid_spec", 'did you mean "bar-chart"?', "blocks[0].type"],
  ["a block without a type", spec({ blocks: [{ text: "x" }] }), "422 invalid_spec", "missing", "blocks[0].type"],
  ["a language that is no tag", spec({ locale: "Hindi!" }), "422 invalid_spec", "en-IN", "locale"],
];

const types: Case[] = [
  ["a number for a text", () => postJson({ text: 7 }), "422 invalid_request", "has to be text, not a number", "text"],
  ["null for a prompt", () => postJson({ prompt: null }), "422 invalid_request", "not null", "prompt"],
  [
    "a text for a figure",
    spec({ blocks: [{ type: "stat-row", items: [{ label: "x", figure: { value: "12" } }] }] }),
    "422 invalid_spec",
    "has to be a number, not text",
    "blocks[0].items[0].figure.value",
  ],
  ["a text for the blocks", spec({ blocks: "none" }), "422 invalid_spec", "a list", "blocks"],
  ["no blocks", spec({ blocks: [] }), "422 invalid_spec", "is empty", "blocks"],
  [
    "an object in a cell",
    () => postJson({ table: [{ a: { b: 1 } }] }),
    "422 invalid_request",
    "has to be text or a number or true or false or null",
    "table[0].a",
  ],
  [
    "a number that overflows JSON",
    json('{"spec":{"title":"x","blocks":[{"type":"headline","text":"y","figure":{"value":1e999}}]}}'),
    "422 invalid_spec",
    "overflows",
    "blocks[0].figure.value",
  ],
  ["a number that overflows", block({ figure: { value: 1e16 } }), "422 invalid_spec", "at most", "blocks[0].figure.value"],
  ["an empty title", spec({ title: "  " }), "422 invalid_spec", "title is empty", "title"],
  ["a title without end", spec({ title: "x".repeat(500) }), "422 invalid_spec", "longer than 200", "title"],
];

const limits: Case[] = [
  ["61 blocks", spec({ blocks: headlines(61) }), "422 limit_exceeded", "at most 60", "blocks"],
  ["5,001 records", () => postJson({ table: rows(5001) }), "422 limit_exceeded", "5000 rows", "table"],
  ["5,001 lines of CSV", () => post(csvRows(5001), "text/csv"), "422 limit_exceeded", "5,000"],
  [
    "a prompt without end",
    () => postJson({ prompt: "word ".repeat(30_000) }),
    "422 limit_exceeded",
    "longer than 100000",
    "prompt",
  ],
  ["a text without end", () => post("word ".repeat(30_000), "text/plain"), "422 limit_exceeded", "longer than 100000", "text"],
  ["a canvas of 30000²", spec({ size: { width: 30_000, height: 30_000 } }), "422 canvas_too_large", "size.width", "size.width"],
  ["a canvas of 4000 × 8000", spec({ size: { width: 4000, height: 8000 } }), "422 canvas_too_large", "9 megapixels"],
  ["a body over 1 MB", json(`{"text":"${"x".repeat(1_000_001)}"}`), "413 too_large", "1 MB"],
  ["an endless body without a length", () => post(endless(), "text/csv"), "413 too_large", "1 MB"],
];

const syntax: Case[] = [
  ["a comma too many", json('{"text": "a",\n}'), "400 invalid_json", "line 2, column 1"],
  ["a cut body", json('{"text": "a"'), "400 invalid_json", "the end of the body"],
  ["a word for a value", json('{"text": nope}'), "400 invalid_json", "line 1, column 10 (offset 9)"],
  ["CSV called JSON", json("a,b\n1,2\n"), "400 invalid_json", "a value is expected"],
  [
    "no Content-Type",
    () => ask("/v1/infographics", { method: "POST", body: new Uint8Array([97]) }),
    "415 unsupported_media_type",
    "text/csv",
  ],
  ["XML", () => post("<a/>", "application/xml"), "415 unsupported_media_type", "application/xml"],
  ["a type named like an object's own", () => post("x", "constructor"), "415 unsupported_media_type", "constructor"],
  ["another charset", () => post("a,b\n1,2\n", "text/csv; charset=iso-8859-1"), "415 unsupported_media_type", "iso-8859-1"],
  [
    "a compressed body",
    () => post("a,b\n1,2\n", "text/csv", { "Content-Encoding": "gzip" }),
    "415 unsupported_media_type",
    "gzip",
  ],
  [
    "bytes that aren't UTF-8",
    () => post(new Uint8Array([0x61, 0xe9, 0x2c]), "text/csv"),
    "415 unsupported_media_type",
    "UTF-8",
  ],
  [
    "an Accept that leaves nothing",
    () => post("a,b\n1,2\n", "text/csv", { Accept: "image/webp" }),
    "406 not_acceptable",
    "image/webp",
  ],
];

const characters: Case[] = [
  [
    "a NUL in a prompt",
    () => postJson({ prompt: "wat\u0000er" }),
    "422 unsupported_characters",
    "U+0000 at offset 3",
    "prompt",
  ],
  ["an escape in CSV", () => post("a,b\n\u001b[31m,1\n", "text/csv"), "422 invalid_table", "U+001B", "line 2, character 1"],
  ["a bell in a cell", () => postJson({ table: [{ "a b": "x\u0007" }] }), "422 invalid_table", "U+0007"],
  [
    "an override of direction in a text",
    () => postJson({ text: "abc\u202edef" }),
    "422 unsupported_characters",
    "U+202E",
    "text",
  ],
  ["half a character in a text", json('{"text":"\\ud800"}'), "422 unsupported_characters", "U+D800", "text"],
  ["a control character in a spec", block({ text: "a\u0001b" }), "422 invalid_spec", "control character", "blocks[0].text"],
  ["Arabic, which no font here draws", block({ text: "السلام عليكم" }), "422 unsupported_characters", "Arabic"],
  ["Hebrew among Latin", block({ text: "Shalom שלום" }), "422 unsupported_characters", "Hebrew"],
  ["Chinese", () => postJson({ text: "# 互联网\n\n- 一\n- 二\n" }), "422 unsupported_characters", "Han"],
];

function endless(): ReadableStream<Uint8Array> {
  const kilobytes = new Uint8Array(65_536).fill(97);
  return new ReadableStream({ pull: (controller) => controller.enqueue(kilobytes) });
}

describe.each([
  ["nothing to draw", nothing],
  ["a wrong name", names],
  ["a wrong type", types],
  ["too much", limits],
  ["what can't be read", syntax],
  ["what can't be drawn", characters],
])("for %s", (_, cases) => {
  it.each(cases)("refuses %s and keeps nothing", async (_what, send, refusal, says, path) => {
    const [status, code = ""] = refusal.split(" ");
    const before = await stored();

    const response = await send();

    const problem = await response.json<ProblemBody>();
    expect(problem).toMatchObject({ status: Number(status), code, type: `urn:chitra:problem:${code.replaceAll("_", "-")}` });
    expect(response.status).toBe(Number(status));
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect(problem.request_id).toBe(response.headers.get("X-Request-Id"));
    expect(`${problem.detail} ${JSON.stringify(problem.errors)}`.replaceAll('\\"', '"')).toContain(says);
    if (path !== undefined) expect(problem.errors.map((error) => error.path)).toContain(path);
    expect(await stored()).toEqual(before);
  });
});

/** The elements that a picture is made of. */
const drawn = new Set(
  "svg title defs g path rect circle ellipse line polyline polygon image mask clipPath linearGradient radialGradient stop pattern filter use".split(
    " ",
  ),
);

describe("what is odd but can be drawn", () => {
  it("repairs ragged rows and says so", async () => {
    const made = await created(
      await post("State,Sugarcane\nUttar Pradesh,177\nMaharashtra\nKarnataka,62,9\nGujarat,16\n", "text/csv"),
    );
    expect(made.warnings.map(({ code }) => code)).toContain("ragged_row");
  });

  it.each([
    "<script>alert(1)</script>",
    '"/><image href="https://evil.test/x"/>',
    "]]><svg onload=alert(1)>",
    "&lt;b&gt; & <b>",
  ])("draws %s as text", async (title) => {
    const response = await postJson({ spec: smallSpec(title) }, { Accept: "image/svg+xml" });
    const svg = await response.text();

    expect(response.status).toBe(201);
    const tags = Array.from(svg.matchAll(/<([a-z][^\s/>]*)([^>]*)>/gi), ([, name = "", attributes = ""]) => ({
      name,
      attributes,
    }));
    expect(tags.map(({ name }) => name).filter((name) => !drawn.has(name))).toEqual([]);
    expect(tags.filter(({ attributes }) => /\son[a-z]+\s*=|href\s*=\s*["'](?!#|data:)/i.test(attributes))).toEqual([]);
  });

  it("draws Hindi and Latin in one line", async () => {
    const made = await created(await postJson({ spec: smallSpec("विद्यार्थी and students: 48%") }));
    expect(made.spec.title).toBe("विद्यार्थी and students: 48%");
  });
});
