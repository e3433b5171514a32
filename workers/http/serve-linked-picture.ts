import { waitUntil } from "cloudflare:workers";
import type { Context } from "hono";
import { readLinked, readLinkedPicture } from "../../src/flows/read-linked-picture.ts";
import { type PictureFormat, pictureKey } from "../../src/infographics/index.ts";
import type { Instant } from "../../src/kernel/time.ts";
import { attachment } from "./content-disposition.ts";
import type { LinkedPicture } from "./deps.ts";
import { entityTag } from "./entity-tag.ts";
import type { Origin } from "./picture-origin.ts";
import type { AppEnv } from "./router.ts";
import { bytesOf, pictureAnswer, pictureResponse, typeHeaders } from "./serve-picture.ts";

type LinkedRequest = { id: string; contentKey: string; format: PictureFormat; download: boolean; expiresAt: Instant };
type Fetched = { picture: LinkedPicture; origin: Origin };

/** The picture behind a link whose signature is good: out of the isolate, the edge's cache, storage, or drawn. */
export async function serveLinkedPicture(c: Context<AppEnv>, request: LinkedRequest): Promise<Response> {
  const { clock, linkedPictures } = c.var.deps;
  const { memory, fetches } = linkedPictures;
  const key = `${pictureKey(request.contentKey, request.format)}${request.download ? "?download" : ""}`;

  const remembered = memory.get(key);
  const { picture, origin }: Fetched = remembered
    ? { picture: remembered, origin: "HIT" }
    : await fetches.run(key, () => fetchPicture(c, request));
  // Put in again, it is the last to go.
  if (picture.body.byteLength <= mostRemembered) memory.set(key, picture);

  const seconds = Math.max(0, Math.floor((request.expiresAt - clock.now()) / 1000));
  return pictureAnswer(pictureResponse(picture.body, picture.headers), {
    origin,
    known: c.req.header("if-none-match"),
    cacheControl: `public, max-age=${seconds}, immutable`,
  });
}

/** Larger ones would drive everything else out of the isolate. */
const mostRemembered = 1_000_000;

async function fetchPicture(c: Context<AppEnv>, request: LinkedRequest): Promise<Fetched> {
  const { deps } = c.var;
  const address = addressOf(c.req.url, request);
  const cached = await deps.stopwatch.time("cache", () => caches.default.match(address));
  if (cached) return { picture: await pictureIn(cached), origin: "HIT" };

  const headers = await headersOf(c, request);
  const { body, drawn } = await readLinkedPicture(deps, request);
  const picture = { body: bytesOf(body), headers };
  const kept = pictureResponse(picture.body, { ...headers, "Cache-Control": "public, max-age=31536000, immutable" });
  waitUntil(caches.default.put(address, kept));
  return { picture, origin: drawn ? "MISS" : "STORED" };
}

const keptHeaders = ["Content-Type", "Content-Security-Policy", "ETag", "Content-Disposition"];

async function pictureIn(response: Response): Promise<LinkedPicture> {
  const found = keptHeaders.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { body: new Uint8Array(await response.arrayBuffer()), headers: Object.fromEntries(found) };
}

/** Only the name of a download takes the infographic's title. */
async function headersOf(c: Context<AppEnv>, request: LinkedRequest): Promise<Record<string, string>> {
  const { id, contentKey, format, download } = request;
  const headers = { ...typeHeaders[format.type], ETag: entityTag(pictureKey(contentKey, format)) };
  if (!download) return headers;
  const { spec } = await readLinked(c.var.deps, id);
  return { ...headers, "Content-Disposition": attachment(spec.title, format.type) };
}

/** Within our own cache, where no signature counts: one address for all links to the same bytes. */
function addressOf(url: string, { contentKey, format, download }: LinkedRequest): string {
  const address = new URL(`/v1/pictures/${pictureKey(contentKey, format)}`, url);
  if (download) address.searchParams.set("download", "1");
  return address.href;
}
