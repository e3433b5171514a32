import { waitUntil } from "cloudflare:workers";
import type { Context } from "hono";
import { readInfographic } from "../../src/flows/read-infographic.ts";
import { type PictureBytes, readPicture } from "../../src/flows/read-picture.ts";
import { type Infographic, type PictureFormat, pictureKey } from "../../src/infographics/index.ts";
import type { Tenant } from "../../src/kernel/caller.ts";
import { attachment } from "./content-disposition.ts";
import { entityTag, isKnown } from "./entity-tag.ts";
import type { WithCaller } from "./middleware/require-scope.ts";
import type { Origin } from "./picture-origin.ts";

type PictureRequest = { id: string; format: PictureFormat; download: boolean };

/** The picture of an infographic, out of the nearest place that has it; 304 where the client has it already. */
export async function servePicture(c: Context<WithCaller>, request: PictureRequest): Promise<Response> {
  const { deps } = c.var;
  const known = c.req.header("if-none-match");
  const address = addressOf(c.req.url, c.var.caller, request);

  const cached = await deps.stopwatch.time("cache", () => caches.default.match(address));
  if (cached) return answer(cached, "HIT", known);

  const infographic = await readInfographic(deps, c.var.caller, request.id);
  const headers = headersOf(infographic, request);
  if (isKnown(known, headers.ETag)) return answer(new Response(null, { headers }), "STORED", known);

  const { body, drawn } = await readPicture(deps, { infographic, format: request.format });
  const response = pictureResponse(body, headers);
  waitUntil(caches.default.put(address, response.clone()));
  return answer(response, drawn ? "MISS" : "STORED", known);
}

/** The bytes and what they are; nothing yet about how long they keep. */
export function pictureResponse(body: PictureBytes, headers: Record<string, string>): Response {
  const bytes = bytesOf(body);
  return new Response(bytes, { headers: { ...headers, "Content-Length": String(bytes.byteLength) } });
}

export const bytesOf = (body: PictureBytes): Uint8Array<ArrayBuffer> =>
  typeof body === "string" ? new TextEncoder().encode(body).slice() : new Uint8Array(body);

/** Opened on its own, an SVG is a document: it may style itself and nothing else. */
export const typeHeaders = {
  svg: {
    "Content-Type": "image/svg+xml",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  },
  png: { "Content-Type": "image/png" },
} as const;

// Nothing of an infographic ever changes; but it is its tenant's alone, and only our own cache knows whose.
const answer = (source: Response, origin: Origin, known: string | undefined): Response =>
  pictureAnswer(source, { origin, known, cacheControl: "private, max-age=31536000, immutable" });

type AnswerOptions = { origin: Origin; known: string | undefined; cacheControl: string };

/** `source`, or 304 where the client knows its entity tag, and where it came from. */
export function pictureAnswer(source: Response, { origin, known, cacheControl }: AnswerOptions): Response {
  const response = new Response(source.body, source);
  response.headers.set("X-Cache", origin);
  response.headers.set("Cache-Control", cacheControl);
  if (!isKnown(known, source.headers.get("ETag") ?? "")) return response;

  response.headers.delete("Content-Length");
  response.headers.delete("Content-Type");
  return new Response(null, { status: 304, headers: response.headers });
}

function headersOf({ contentKey, spec }: Infographic, { format, download }: PictureRequest) {
  return {
    ...typeHeaders[format.type],
    ETag: entityTag(pictureKey(contentKey, format)),
    "Cache-Control": "public, max-age=31536000, immutable",
    ...(download && { "Content-Disposition": attachment(spec.title, format.type) }),
  };
}

/** One address for each tenant and answer, whatever the order and the spelling of the query. */
function addressOf(url: string, { orgId, mode }: Tenant, { id, format, download }: PictureRequest): string {
  const address = new URL(`/v1/infographics/${id}.${format.type}`, url);
  if (format.type === "png") address.searchParams.set("scale", String(format.scale));
  address.searchParams.set("tenant", `${orgId}:${mode}`);
  if (download) address.searchParams.set("download", "1");
  return address.href;
}
