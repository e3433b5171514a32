import { BatchOptions, batchLimitsOf, isTooLong, type SourceType, sourceTypeOf, sourceTypes } from "../../src/batches/index.ts";
import { AppError } from "../../src/kernel/app-error.ts";
import type { Plan } from "../../src/kernel/caller.ts";
import { BatchQuery, FetchRequest, UploadRequest } from "./schemas/batches.ts";
import { validate } from "./validation/invalid.ts";
import { parseJson, readBytes, readText } from "./validation/read-body.ts";

type Named = { options: BatchOptions; type: SourceType; fileName: string };
export type BatchCommand =
  | (Named & { kind: "file"; body: ReadableStream<Uint8Array> })
  | (Named & { kind: "upload" })
  | { kind: "url"; url: string; type: SourceType | undefined; options: BatchOptions };

/** What is sent as a form is held as a whole; larger files are sent by themselves or in parts. */
const mostFormBytes = 20_000_000;

/** A file by itself with options in the query, a form with `options` and `file`, or JSON that announces parts or names an address. Throws AppErrors. */
export async function readBatchRequest(
  request: Request,
  { query, plan }: { query: Record<string, string>; plan: Plan },
): Promise<BatchCommand> {
  const [mediaType = ""] = (request.headers.get("content-type") ?? "").split(";").map((part) => part.trim().toLowerCase());
  if (request.headers.has("content-encoding"))
    throw new AppError("unsupported_media_type", "A body with Content-Encoding can't be read; send the file as it is.");
  if (mediaType === "application/json") return readJson(parseJson(await readText(request)));
  if (mediaType === "multipart/form-data") return readForm(request, plan);

  const { file, ...options } = validate(BatchQuery, query, "invalid_request");
  const type = typeOf(mediaType, file ?? "");
  if (!request.body) throw new AppError("empty_input", "The body is empty. Send the file.");
  return { kind: "file", type, fileName: file ?? `table.${type}`, options: optionsOf(options), body: request.body };
}

export function optionsOf(given: object): BatchOptions {
  const options = validate(BatchOptions, given, "invalid_request");
  if (isTooLong(options))
    throw new AppError("limit_exceeded", "The spec is longer than 100,000 characters.", [
      { path: "spec", message: "is too long" },
    ]);
  return options;
}

function readJson(json: unknown): BatchCommand {
  if (typeof json === "object" && json !== null && "url" in json) {
    const { url, type, ...options } = validate(FetchRequest, json, "invalid_request");
    return { kind: "url", url, type, options: optionsOf(options) };
  }
  const { file, type, ...options } = validate(UploadRequest, json, "invalid_request");
  return { kind: "upload", type: type ?? typeOf("", file), fileName: file, options: optionsOf(options) };
}

async function readForm(request: Request, plan: Plan): Promise<BatchCommand> {
  const bytes = await readBytes(request, Math.min(mostFormBytes, batchLimitsOf(plan).bytes + 200_000));
  const type = request.headers.get("content-type") ?? "";
  const form = await new Response(bytes, { headers: { "Content-Type": type } }).formData().catch(() => {
    throw new AppError("invalid_request", "The form can't be read.");
  });
  const file = form.get("file");
  const options = form.get("options");
  if (!(file instanceof File))
    throw new AppError("invalid_request", "The form has no file.", [{ path: "file", message: "is missing" }]);
  const given = typeof options === "string" ? parseJson(options) : {};
  return {
    ...{ kind: "file", type: typeOf(file.type, file.name), fileName: file.name.slice(0, 200) || "table.csv" },
    options: optionsOf(given as object),
    body: file.stream(),
  };
}

function typeOf(mediaType: string, fileName: string): SourceType {
  const type = sourceTypeOf(mediaType, fileName);
  if (type) return type;
  const known = sourceTypes.join(", ").toUpperCase();
  throw new AppError(
    "unsupported_media_type",
    `The file is none of ${known}: name it with \`file\`, or send its Content-Type.`,
  );
}
