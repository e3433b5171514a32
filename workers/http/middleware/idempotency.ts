import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import {
  type Answer,
  beginAttempt,
  type Ending,
  endAttempt,
  holdLease,
  RequestInFlight,
} from "../../../src/idempotency/index.ts";
import { maxImageBytes } from "../../../src/images/index.ts";
import { AppError } from "../../../src/kernel/app-error.ts";
import { errorResponse, isTemporary } from "../error-response.ts";
import type { AppEnv } from "../router.ts";
import { readBytes } from "../validation/read-body.ts";

/** Where a body is a file. A larger table is sent without a key, or in parts. */
const longestBodies: Record<string, number> = { "/v1/images": maxImageBytes, "/v1/batches": 10_000_000 };

const keptHeaders = ["Content-Type", "Location", "X-Infographic-Id"];

/**
 * Gives a caller's POST one effect and one answer for each Idempotency-Key (draft-ietf-httpapi-idempotency-key-header-07).
 * Throws AppErrors `too_large`, `invalid_request`, `idempotency_key_reused` and `answer_not_kept`.
 */
export const idempotency = () =>
  createMiddleware<AppEnv>(async (c, next) => {
    const { caller, attempt, deps } = c.var;
    const key = c.req.header("idempotency-key");
    if (!caller || key === undefined || c.req.method !== "POST") return next();

    const facts = { ...(await readFacts(c)), scopes: [...caller.scopes] };
    const begun = await beginAttempt(deps.idempotency, { tenant: caller, key, facts, attempt }).catch((error: unknown) => {
      if (error instanceof RequestInFlight) return error;
      throw error;
    });
    if (begun instanceof RequestInFlight) return comeAgain(begun, c.var.requestId);
    if (begun.kind === "replay") return replay(begun.answer);

    c.set("attempt", begun.attempt);
    await holdLease(deps.idempotency, begun.claim, next);
    const ending = await endingOf(c.res, c.error);
    // What was done stays done: a retry after the lease carries the same attempt, so it can't be done twice.
    await endAttempt(deps.idempotency, begun.claim, ending).catch((error: unknown) => logUnkept(c.var.requestId, error));
    return undefined;
  });

/** Reads the body, and leaves the route another request to read it from. */
async function readFacts(c: Context<AppEnv>) {
  const { raw } = c.req;
  const { pathname, search } = new URL(raw.url);
  const body = await readBytes(raw, longestBodies[pathname]);
  if (raw.body) c.req.raw = new Request(raw, { body });
  return {
    method: raw.method,
    path: pathname + search,
    accept: raw.headers.get("accept") ?? "",
    contentType: raw.headers.get("content-type") ?? "",
    body,
  };
}

async function endingOf(response: Response, error: Error | undefined): Promise<Ending> {
  const { status } = response;
  if (!isFinal(status, error)) return { kind: "failed" };
  if (mayCarrySecret(response.headers)) return { kind: "secret", status };

  const headers = Object.fromEntries(keptHeaders.flatMap((name) => named(response.headers, name)));
  return { kind: "answered", answer: { status, headers, body: new Uint8Array(await response.clone().arrayBuffer()) } };
}

/** RFC 9110 and 6585: what these statuses say of a request, they say of it now. */
const passingStatuses = new Set([408, 425, 429]);

/** Whether the same request would be answered the same later: anything else a retry may ask for anew. */
function isFinal(status: number, error: Error | undefined): boolean {
  if (error instanceof AppError && isTemporary(error.code)) return false;
  return status < 500 && !passingStatuses.has(status);
}

const named = (headers: Headers, name: string): [string, string][] => {
  const value = headers.get(name);
  return value === null ? [] : [[name, value]];
};

/** Refusals and infographics are `no-store` too, for caches' sake: what is known to hold no secret is named here. */
function mayCarrySecret(headers: Headers): boolean {
  if (headers.has("set-cookie")) return true;
  if (headers.get("content-type")?.startsWith("application/problem+json") || headers.has("x-infographic-id")) return false;
  return /\bno-store\b/i.test(headers.get("cache-control") ?? "");
}

function comeAgain(error: RequestInFlight, requestId: string): Response {
  const response = errorResponse(error, requestId);
  response.headers.set("Retry-After", "1");
  return response;
}

const replayed = "Idempotency-Replayed";

/** Whether an answer is that of an earlier request: then nothing was done for this one. */
export const isReplayed = (response: Response): boolean => response.headers.has(replayed);

const replay = ({ status, headers, body }: Answer): Response =>
  new Response(body.byteLength === 0 ? null : body, {
    status,
    headers: { ...headers, "Cache-Control": "no-store", [replayed]: "true" },
  });

const logUnkept = (requestId: string, reason: unknown): void =>
  console.error(
    JSON.stringify({ level: "error", event: "idempotency_answer_unkept", request_id: requestId, message: String(reason) }),
  );
