import type { InfographicInput, InfographicOptions, TableInput } from "../../src/flows/create-infographic.ts";
import { forbiddenCharacter, InfographicSpec, maxBlocks } from "../../src/infographic/index.ts";
import { AppError } from "../../src/kernel/app-error.ts";
import { CreateQuery, CreateRequest, maxTextLength } from "./schemas/create-request.ts";
import { validate } from "./validation/invalid.ts";
import { parseJson, readText } from "./validation/read-body.ts";

type CreateCommand = { input: InfographicInput; options: InfographicOptions };

const readers: Record<string, (body: string) => CreateCommand> = {
  "application/json": commandOfJson,
  "text/csv": (table) => ({ input: tableInput(table), options: {} }),
  "text/tab-separated-values": (table) => ({ input: tableInput(table), options: {} }),
  "text/markdown": (text) => ({ input: textInput(text), options: {} }),
  "text/plain": (text) => ({ input: textInput(text), options: {} }),
};

export const acceptedTypes = Object.keys(readers);

/** The input and the options of a POST; those in a JSON body stand over those in the query. Throws AppErrors. */
export async function readCreateRequest(request: Request, query: Record<string, string>): Promise<CreateCommand> {
  const read = readerFor(request);
  const options = validate(CreateQuery, query, "invalid_request");
  const body = await readText(request);
  if (isBlank(body)) throw empty("The body");

  const command = read(body);
  return { input: command.input, options: { ...options, ...command.options } };
}

function readerFor({ headers }: Request): (body: string) => CreateCommand {
  const [type = "", ...parameters] = (headers.get("content-type") ?? "").split(";").map((part) => part.trim().toLowerCase());
  const charset = parameters
    .find((parameter) => parameter.startsWith("charset="))
    ?.slice(8)
    .replaceAll('"', "");
  const encoding = headers.get("content-encoding") ?? "identity";
  const read = Object.hasOwn(readers, type) ? readers[type] : undefined;

  if (!read) throw unsupported(`${type ? `A body of type ${type}` : "A body without Content-Type"} can't be read.`);
  if (charset && !["utf-8", "utf8", "us-ascii"].includes(charset)) throw unsupported(`The charset ${charset} can't be read.`);
  if (encoding !== "identity") throw unsupported(`The Content-Encoding ${encoding} can't be read; send the body as it is.`);
  return read;
}

function commandOfJson(body: string): CreateCommand {
  const json = parseJson(body);
  const { prompt, text, table, spec, ...options } = validate(CreateRequest, json, "invalid_request");

  if (prompt !== undefined) return { input: promptInput(prompt), options };
  if (text !== undefined) return { input: textInput(text), options };
  if (table !== undefined) return { input: tableInput(table), options };
  return { input: { kind: "spec", spec: parseSpec(spec ?? {}) }, options };
}

function promptInput(prompt: string): InfographicInput {
  if (isBlank(prompt)) throw empty("prompt");
  refuseForbidden("prompt", prompt);
  return { kind: "prompt", prompt };
}

function textInput(text: string): InfographicInput {
  if (isBlank(text)) throw empty("text");
  if (text.length > maxTextLength) throw over("text", `is longer than ${maxTextLength} characters`);
  refuseForbidden("text", text);
  return { kind: "text", text };
}

function tableInput(table: TableInput): InfographicInput {
  if (typeof table === "string" ? isBlank(table) : table.length === 0) throw empty("table");
  for (const { path, text } of textsOf(table)) refuseForbidden(path, text);
  return { kind: "table", table };
}

function parseSpec(spec: Record<string, unknown>): InfographicSpec {
  // Before anything else, so that a thousand blocks aren't each looked at.
  if (Array.isArray(spec.blocks) && spec.blocks.length > maxBlocks)
    throw over("blocks", `has ${spec.blocks.length} blocks; at most ${maxBlocks} are drawn`);
  return validate(InfographicSpec, spec, "invalid_spec");
}

function* textsOf(table: TableInput): Iterable<{ path: string; text: string }> {
  if (typeof table === "string") return yield { path: "table", text: table };
  for (const [row, record] of table.entries())
    for (const [column, cell] of Object.entries(record)) {
      const path = `table[${row}].${column}`;
      yield { path, text: column };
      if (typeof cell === "string") yield { path, text: cell };
    }
}

/** White space and characters without a shape, such as a zero-width space, are nothing to draw. */
const isBlank = (text: string): boolean => /^[\s\p{Cf}]*$/u.test(text);

function refuseForbidden(path: string, text: string): void {
  const found = forbiddenCharacter(text);
  if (!found) return;
  const message = `has the character ${found.code} at offset ${found.offset}, which can't be drawn; remove it`;
  throw new AppError("unsupported_characters", `${path} ${message}.`, [{ path, message }]);
}

const empty = (path: string) =>
  new AppError("empty_input", `${path} is empty. Send a prompt, a text, a table or a spec.`, [{ path, message: "is empty" }]);

const over = (path: string, message: string) => new AppError("limit_exceeded", `${path} ${message}.`, [{ path, message }]);

const unsupported = (problem: string) =>
  new AppError("unsupported_media_type", `${problem} Send UTF-8 of one of: ${Object.keys(readers).join(", ")}.`);
