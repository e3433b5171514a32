import type { Clock } from "../ports/clock.ts";
import type { WebhookReply, WebhookSender } from "../ports/webhook-sender.ts";

type Options = { fetch: typeof fetch; clock: Clock; patience?: number };

const usualPatience = 15_000;
const excerptBytes = 4_096;
/** An answer counts by its status; for what it says besides nobody waits long. */
const excerptPatience = 2_000;

export function fetchWebhookSender({ fetch, clock, patience = usualPatience }: Options): WebhookSender {
  return {
    async send({ url, headers, body }): Promise<WebhookReply> {
      const started = clock.now();
      const latency = () => clock.now() - started;
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), patience);
      try {
        const response = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal: controller.signal });
        const arrived = latency();
        const retryAfter = response.headers.get("retry-after") ?? undefined;
        return {
          kind: "answered",
          status: response.status,
          retryAfter,
          body: await excerptOf(response.body),
          latency: arrived,
        };
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        return { kind: "unanswered", inTime: !controller.signal.aborted, problem: problem.slice(0, 300), latency: latency() };
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

/** The beginning of a body, however long it is and however slowly it comes. */
async function excerptOf(body: ReadableStream<Uint8Array> | null): Promise<string> {
  if (!body) return "";
  const reader = body.getReader();
  const { promise: tooLate, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(resolve, excerptPatience, undefined);
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  try {
    while (size < excerptBytes) {
      const read = await Promise.race([reader.read(), tooLate]);
      if (!read || read.done) break;
      text += decoder.decode(read.value.subarray(0, excerptBytes - size), { stream: true });
      size += read.value.byteLength;
    }
  } catch {
    // What broke off after the status is told as far as it came.
  } finally {
    clearTimeout(timer);
    void reader.cancel().catch(() => {});
  }
  return text;
}
