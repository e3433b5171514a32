import { bodyLimit } from "hono/body-limit";
import { AppError } from "../../../src/kernel/app-error.ts";
import { newRouter } from "../router.ts";
import type { Problem } from "../schemas/answers.ts";

/** The largest thing that is sent here is a passkey's answer, of a few kilobytes. */
const maxBytes = 64_000;

export const authRoutes = newRouter();

const limit = bodyLimit({
  maxSize: maxBytes,
  onError: () => {
    throw new AppError("too_large", `The body is larger than ${maxBytes / 1_000} KB.`);
  },
});

// better-auth's own protocol: its client library and its documentation tell the rest.
authRoutes.on(["GET", "POST"], "/v1/auth/*", limit, async (c) => {
  const answer = await c.var.deps.auth.handle(c.req.raw);
  const response = answer.status < 400 ? new Response(answer.body, answer) : await problemOf(answer, c.var.requestId);
  response.headers.set("Cache-Control", "no-store");
  return response;
});

/** Its refusals have a code and a message, which RFC 9457 calls otherwise. The headers, with its cookies, stay. */
async function problemOf(answer: Response, requestId: string): Promise<Response> {
  const { code, message } = await refusalOf(answer);
  const problem: Problem = {
    type: `urn:chitra:problem:sign-in:${code.replaceAll("_", "-")}`,
    title: message,
    status: answer.status,
    detail: message,
    code,
    request_id: requestId,
    errors: [],
  };
  const headers = new Headers(answer.headers);
  headers.delete("Content-Length");
  headers.set("Content-Type", "application/problem+json");
  return new Response(JSON.stringify(problem), { status: answer.status, headers });
}

async function refusalOf(answer: Response): Promise<{ code: string; message: string }> {
  const { code, message } = await answer
    .json<{ code?: string; message?: string }>()
    .catch(() => ({}) as { code?: string; message?: string });
  const known = answer.status === 404 ? "not_found" : "sign_in_failed";
  return { code: code?.toLowerCase() ?? known, message: message || "This is not possible." };
}
