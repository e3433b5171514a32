import type { InfographicInput, InfographicOptions } from "../../src/flows/create-infographic.ts";
import { InfographicSpec, maxBlocks } from "../../src/infographic/index.ts";
import { AppError } from "../../src/kernel/app-error.ts";
import { CreateQuery, CreateRequest } from "./schemas/create-request.ts";
import { validate } from "./validation/invalid.ts";
import { parseJson, readText } from "./validation/read-body.ts";

type CreateCommand = { input: InfographicInput; options: InfographicOptions };

const tableBody = (table: string): CreateCommand => ({ input: { kind: "table", table }, options: {} });
const textBody = (text: string): CreateCommand => ({ input: { kind: "text", text }, options: {} });

const readers: Record<string, (body: string) => CreateCommand> = {
  "application/json": jsonBody,
  "text/csv": tableBody,
  "text/tab-separated-values": tableBody,
  "text/markdown": textBody,
  "text/plain": textBody,
};

/** The input and the options of a POST; those in a JSON body stand over those in the query. Throws AppErrors. */
export async function readCreateRequest(request: Request, query: Record<string, string>): Promise<CreateCommand> {
  const read = readerFor(request);
  const options = validate(CreateQuery, query, "invalid_request");
  const body = await readText(request);
  if (body.trim() === "") throw new AppError("empty_input", "The body is empty. Send a prompt, a text, a table or a spec.");

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

function jsonBody(body: string): CreateCommand {
  const { prompt, text, table, spec, ...options } = validate(CreateRequest, parseJson(body), "invalid_request");

  if (prompt !== undefined) return { input: { kind: "prompt", prompt }, options };
  if (text !== undefined) return { input: { kind: "text", text }, options };
  if (table !== undefined) return { input: { kind: "table", table }, options };
  return { input: { kind: "spec", spec: parseSpec(spec ?? {}) }, options };
}

function parseSpec(spec: Record<string, unknown>): InfographicSpec {
  // Before anything else, so that ten thousand blocks aren't each looked at.
  if (Array.isArray(spec.blocks) && spec.blocks.length > maxBlocks) {
    const message = `has ${spec.blocks.length} blocks; at most ${maxBlocks} are drawn`;
    throw new AppError("limit_exceeded", `The spec ${message}.`, [{ path: "blocks", message }]);
  }
  return validate(InfographicSpec, spec, "invalid_spec");
}

const unsupported = (problem: string) =>
  new AppError("unsupported_media_type", `${problem} Send UTF-8 of one of: ${Object.keys(readers).join(", ")}.`);
