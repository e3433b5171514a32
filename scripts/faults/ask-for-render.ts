import { createHash } from "node:crypto";
import type { Render, Told } from "./books.ts";

export type Reply =
  | { kind: "made"; told: Told; replayed: boolean }
  /** 409, while an earlier try holds the key, or 429; `after` in ms. */
  | { kind: "later"; held: boolean; after: number }
  /** No answer, or with `failed` one of 500 and above, which says nothing of what was done. */
  | { kind: "lost"; failed: boolean }
  | { kind: "refused"; why: string };

const patience = 20_000;

/** Sends the render as any program would. An answer counts once all of its body is there. */
export async function askForRender(url: string, render: Render): Promise<Reply> {
  try {
    const response = await fetch(`${url}/v1/infographics`, {
      method: "POST",
      headers: headersOf(render),
      body: JSON.stringify({ spec: specOf(render) }),
      signal: AbortSignal.timeout(patience),
    });
    return replyOf(response, Buffer.from(await response.arrayBuffer()));
  } catch {
    return { kind: "lost", failed: false };
  }
}

const headersOf = ({ tenant, accept, idempotencyKey }: Render) => ({
  authorization: `Bearer ${tenant.token}`,
  "content-type": "application/json",
  "idempotency-key": idempotencyKey,
  accept,
});

const specOf = ({ title, figure }: Render) => ({
  title,
  blocks: [{ type: "headline", text: "renders asked for", figure: { value: figure } }],
  source: "The fault run",
  theme: "paper",
  size: "square",
});

function replyOf({ status, headers }: Response, body: Buffer): Reply {
  const id = headers.get("x-infographic-id");
  if (status === 201 && id !== null) {
    const digest = createHash("sha256").update(body).digest("hex");
    return { kind: "made", told: { id, digest }, replayed: headers.get("idempotency-replayed") === "true" };
  }
  if (status >= 500) return { kind: "lost", failed: true };
  const after = Number(headers.get("retry-after")) * 1_000;
  if ((status === 409 || status === 429) && after > 0) return { kind: "later", held: status === 409, after };
  return { kind: "refused", why: `${status}: ${body.toString("utf8").slice(0, 300)}` };
}
