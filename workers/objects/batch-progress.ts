import { DurableObject } from "cloudflare:workers";
import { emptyLog, eventText, foldUpdate, hasEnded, type LoggedItem, type ProgressLog } from "../../src/batches/index.ts";
import type { ProgressUpdate } from "../../src/platform/ports/progress-feed.ts";

const keptAs = "log";
/** Listeners are told how a batch stands so often at most. */
const toldEach = 250;
/** Proxies close what is silent for longer. */
const soundsEach = 15_000;
/** Who leaves so many messages unread has to come back and ask for them. */
const mostUnread = 500;
const forgottenAfter = 7 * 24 * 3_600_000;

const schema = "create table if not exists items (id integer primary key, data text not null)";

type Listener = { writer: WritableStreamDefaultWriter<Uint8Array> };

/** One for each batch: tells who listens, and what was missed to who comes back. */
export class BatchProgress extends DurableObject<Env> {
  #log: ProgressLog = this.ctx.storage.kv.get<ProgressLog>(keptAs) ?? emptyLog;
  readonly #listeners = new Set<Listener>();
  readonly #encoder = new TextEncoder();
  #untold: ReturnType<typeof setTimeout> | undefined;

  constructor(state: DurableObjectState, env: Env) {
    super(state, env);
    state.storage.sql.exec(schema);
  }

  async publish(update: ProgressUpdate): Promise<void> {
    const { log, item } = foldUpdate(this.#log, update);
    this.#log = log;
    this.ctx.storage.kv.put(keptAs, log);
    if (item) this.ctx.storage.sql.exec("insert or replace into items values (?, ?)", item.id, JSON.stringify(item));
    if (item) this.#tell(eventText("item", item.id, presentItem(item)));
    if (hasEnded(log)) await this.#end();
    else this.#untold ??= setTimeout(() => this.#tellStanding(), toldEach);
  }

  override async fetch(request: Request): Promise<Response> {
    const { lastEventId, standing } = await request.json<{ lastEventId: number; standing: ProgressUpdate }>();
    // The row knows best, also where news of it were lost.
    this.#log = { ...foldUpdate(this.#log, standing).log, lastId: this.#log.lastId };
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const listener = { writer: writable.getWriter() };
    this.ctx.waitUntil(this.#serve(listener, lastEventId));
    return new Response(readable);
  }

  override async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll();
    this.ctx.storage.sql.exec(schema);
    this.#log = emptyLog;
  }

  async #serve(listener: Listener, after: number): Promise<void> {
    const send = (text: string) => listener.writer.write(this.#encoder.encode(text));
    try {
      await send("retry: 2000\n\n");
      // Whoever has missed nothing listens from the same turn on, so that nothing falls between.
      for (let missed = this.#missed(after); missed.length > 0; missed = this.#missed(after)) {
        for (const item of missed) await send(eventText("item", item.id, presentItem(item)));
        after = missed.at(-1)?.id ?? after;
      }
      if (hasEnded(this.#log)) {
        await send(this.#standing());
        return await listener.writer.close();
      }
      this.#listeners.add(listener);
      if (this.#log.snapshot) await send(this.#standing());
      while (this.#listeners.has(listener)) {
        await new Promise((resolve) => setTimeout(resolve, soundsEach));
        await send(": still here\n\n");
      }
    } catch {
      // The listener has gone.
      this.#listeners.delete(listener);
    }
  }

  #missed(after: number): LoggedItem[] {
    const rows = this.ctx.storage.sql.exec<{ data: string }>(
      "select data from items where id > ? order by id limit 500",
      after,
    );
    return rows.toArray().map(({ data }) => JSON.parse(data));
  }

  #standing = (): string => eventText("progress", this.#log.lastId, this.#log.snapshot ?? {});

  #tellStanding(): void {
    this.#untold = undefined;
    this.#tell(this.#standing());
  }

  #tell(text: string): void {
    const bytes = this.#encoder.encode(text);
    for (const listener of this.#listeners) {
      const isFarBehind = (listener.writer.desiredSize ?? 0) < -mostUnread;
      if (isFarBehind) this.#listeners.delete(listener);
      else listener.writer.write(bytes).catch(() => this.#listeners.delete(listener));
    }
  }

  async #end(): Promise<void> {
    clearTimeout(this.#untold);
    this.#tellStanding();
    for (const { writer } of this.#listeners) writer.close().catch(() => undefined);
    this.#listeners.clear();
    await this.ctx.storage.setAlarm(Date.now() + forgottenAfter);
  }
}

const presentItem = ({ position, state, infographicId }: LoggedItem) => ({
  position,
  state,
  ...(infographicId !== undefined && { infographic_id: infographicId }),
});
