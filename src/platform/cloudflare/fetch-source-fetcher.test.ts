import { describe, expect, it } from "vitest";
import type { SourceReply } from "../ports/source-fetcher.ts";
import { fetchSourceFetcher } from "./fetch-source-fetcher.ts";

const url = "https://data.example.com/cities.csv";
const get = (answer: (request: Request) => Response, patience?: number): Promise<SourceReply> =>
  fetchSourceFetcher({
    fetch: async (input, init) => answer(new Request(input as string, init)),
    ...(patience && { patience }),
  }).get(url, { etag: '"1"', lastModified: "Sun, 29 Nov 2026 10:00:00 GMT" });

describe("a source", () => {
  it("is read with its validators, and hashed on its way", async () => {
    const asked: (string | null)[] = [];
    const reply = await get(({ headers }) => {
      asked.push(headers.get("if-none-match"), headers.get("if-modified-since"));
      return new Response("abc", { headers: { "Content-Type": "Text/CSV; charset=utf-8", ETag: '"2"' } });
    });
    expect(asked).toEqual(['"1"', "Sun, 29 Nov 2026 10:00:00 GMT"]);
    if (reply.kind !== "content") throw new Error(reply.kind);
    expect(reply).toMatchObject({ mediaType: "text/csv", etag: '"2"', lastModified: null });
    expect(await new Response(reply.body).text()).toBe("abc");
    expect(await reply.hash).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("that never ends is left when its reader leaves", async () => {
    let [poured, isLeft] = [0, false];
    const reply = await get(() => {
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          poured += 65_536;
          controller.enqueue(new Uint8Array(65_536));
        },
        cancel() {
          isLeft = true;
        },
      });
      return new Response(body);
    });
    if (reply.kind !== "content") throw new Error(reply.kind);
    let read = 0;
    for await (const chunk of reply.body) {
      read += chunk.byteLength;
      if (read > 1_000_000) break;
    }
    expect(isLeft).toBe(true);
    expect(poured).toBeLessThan(2_000_000);
  });

  it("that breaks off is never taken for a whole", async () => {
    const reply = await get(() => {
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          controller.enqueue(new TextEncoder().encode("city,people\n"));
          controller.error(new Error("cut"));
        },
      });
      return new Response(body);
    });
    if (reply.kind !== "content") throw new Error(reply.kind);
    await expect(new Response(reply.body).text()).rejects.toThrow("cut");
  });

  it.each<[string, Response | Error, SourceReply]>([
    ["unchanged", new Response(null, { status: 304 }), { kind: "unchanged" }],
    [
      "elsewhere",
      new Response(null, { status: 307, headers: { Location: "/there" } }),
      { kind: "redirect", location: "/there" },
    ],
    ["refused", new Response("no", { status: 403 }), { kind: "refused", status: 403 }],
    ["a redirect to nowhere", new Response(null, { status: 302 }), { kind: "refused", status: 302 }],
    ["unanswered", new Error("connection refused"), { kind: "unanswered", problem: "connection refused" }],
  ])("is told to be %s", async (_, answer, reply) => {
    const told = get(() => {
      if (answer instanceof Error) throw answer;
      return answer;
    });
    expect(await told).toEqual(reply);
  });
});
