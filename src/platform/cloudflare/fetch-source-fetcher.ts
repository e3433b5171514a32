import type { SourceFetcher, SourceReply, Validators } from "../ports/source-fetcher.ts";

type Options = { fetch: typeof fetch; patience?: number };

/** For the whole of it, the body too. */
const usualPatience = 60_000;
const accept =
  "text/csv, text/tab-separated-values, application/x-ndjson, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, */*;q=0.5";

export function fetchSourceFetcher({ fetch, patience = usualPatience }: Options): SourceFetcher {
  return {
    async get(url, known): Promise<SourceReply> {
      const headers = { Accept: accept, "User-Agent": "Chitra-Sources/1", ...conditions(known) };
      try {
        const response = await fetch(url, { headers, redirect: "manual", signal: AbortSignal.timeout(patience) });
        if (response.status === 200 && response.body) return contentOf(response, response.body);
        await response.body?.cancel();
        const location = response.headers.get("location");
        if (response.status === 304 && known) return { kind: "unchanged" };
        if (response.status >= 300 && response.status < 400 && location !== null) return { kind: "redirect", location };
        return { kind: "refused", status: response.status };
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        return { kind: "unanswered", problem: problem.slice(0, 300) };
      }
    },
  };
}

const conditions = (known: Validators | undefined): Record<string, string> => ({
  ...(known?.etag && { "If-None-Match": known.etag }),
  ...(known?.lastModified && { "If-Modified-Since": known.lastModified }),
});

function contentOf({ headers }: Response, body: ReadableStream<Uint8Array>): SourceReply {
  const [mediaType = ""] = (headers.get("content-type") ?? "").split(";");
  const { hashed, hash } = whileHashing(body);
  return {
    ...{ kind: "content", body: hashed, hash, mediaType: mediaType.trim().toLowerCase() },
    ...{ etag: headers.get("etag"), lastModified: headers.get("last-modified") },
    fileName: /filename="?([^";]+)/i.exec(headers.get("content-disposition") ?? "")?.[1]?.trim(),
  };
}

/** WebCrypto digests only what it has as a whole. */
function whileHashing(body: ReadableStream<Uint8Array>): { hashed: ReadableStream<Uint8Array>; hash: Promise<string> } {
  const digest = new crypto.DigestStream("SHA-256");
  const writer = digest.getWriter();
  const hash = digest.digest.then((bytes) =>
    Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join(""),
  );
  // Whoever stops reading doesn't ask for it.
  hash.catch(() => {});
  const hashed = body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      async transform(chunk, controller) {
        await writer.write(chunk);
        controller.enqueue(chunk);
      },
      flush: () => writer.close(),
    }),
  );
  return { hashed, hash };
}
