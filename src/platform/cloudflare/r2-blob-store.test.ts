import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { r2BlobStore } from "./r2-blob-store.ts";

describe("r2BlobStore", () => {
  it("gives back what was put, with its type", async () => {
    await r2BlobStore(env.PICTURES).put("svg/1", "<svg/>", { contentType: "image/svg+xml" });

    expect(new TextDecoder().decode(await r2BlobStore(env.PICTURES).get("svg/1"))).toBe("<svg/>");
    expect((await env.PICTURES.head("svg/1"))?.httpMetadata?.contentType).toBe("image/svg+xml");
  });

  it("knows nothing of what was never put", async () => {
    expect(await r2BlobStore(env.PICTURES).get("svg/none")).toBeUndefined();
  });

  it("leaves what is there as it is", async () => {
    const blobs = r2BlobStore(env.PICTURES);
    await blobs.put("svg/2", "first", { contentType: "image/svg+xml" });
    await blobs.put("svg/2", "second", { contentType: "image/svg+xml" });

    expect(new TextDecoder().decode(await blobs.get("svg/2"))).toBe("first");
  });
});
