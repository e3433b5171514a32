import worker from "../../../workers/index.ts";

export * from "../../../workers/index.ts";

/** Of a hundred messages. */
const dropped = 8;
const doubled = 12;
const late = 25;
const mostSeconds = 3;

type Sendable = MessageSendRequest<unknown>;

/** The product's worker with a queue that loses, repeats, mixes up and delays what it is given. */
export default {
  fetch: (request, env, context) => worker.fetch(request, chaotic(env), context),
  scheduled: (controller, env) => worker.scheduled(controller, chaotic(env)),
  queue: (batch, env) => worker.queue(batch, chaotic(env)),
} satisfies ExportedHandler<Env>;

const made = new WeakMap<Env, Env>();

/** The same for the same environment: what is composed is kept by it. */
function chaotic(env: Env): Env {
  const known = made.get(env);
  if (known) return known;
  const wild = { ...env, JOBS: chaoticQueue(env.JOBS) };
  made.set(env, wild);
  return wild;
}

function chaoticQueue(queue: Queue): Queue {
  return {
    metrics: () => queue.metrics(),
    send: (body, options) => queue.send(body, options),
    async sendBatch(messages, options) {
      const kept = [...messages].flatMap((message) => fateOf(message));
      const mixed = kept
        .map((message) => ({ message, place: Math.random() }))
        .toSorted((one, other) => one.place - other.place);
      for (const { message } of mixed) {
        const wait = (options?.delaySeconds ?? 0) + (Math.random() * 100 < late ? Math.ceil(Math.random() * mostSeconds) : 0);
        await queue.sendBatch([message], { delaySeconds: wait });
      }
      return { metadata: { metrics: await queue.metrics() } };
    },
  };
}

function fateOf(message: Sendable): Sendable[] {
  const throwOf = Math.random() * 100;
  if (throwOf < dropped) return [];
  return throwOf < dropped + doubled ? [message, message] : [message];
}
