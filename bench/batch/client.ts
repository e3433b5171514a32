import { setTimeout as sleep } from "node:timers/promises";

export type Batch = { id: string; state: string; problem: unknown; counts: { total: number; drawn: number; failed: number } };
export type Run = { seconds: number; firstPicture: number; drawn: number };

/** Distinct rows, so that no picture is another one's. */
export const tableOf = (rows: number, seed: string): string =>
  [
    "city,people,growth",
    ...Array.from({ length: rows }, (_, row) => `${seed} ${row},${1_000_000 + row * 37},${(row % 90) / 10}%`),
  ].join("\n");

export const spec = {
  title: "{{city}} grows by {{growth}} a year",
  template: "poster",
  theme: "paper",
  size: "square",
  blocks: [
    {
      type: "stat-row",
      items: [
        { label: "People", figure: { value: "{{people}}" } },
        { label: "Growth a year", figure: { value: "{{growth}}", unit: { kind: "percent" } } },
      ],
    },
    { type: "callout", text: "{{city}} had {{people}} people when it was counted last, and is growing." },
  ],
};

/** The spec with a row in it, as the batch fills it. */
export function filled(row: number, seed: string): object {
  const values: Record<string, string> = {
    city: `${seed} ${row}`,
    people: String(1_000_000 + row * 37),
    growth: `${(row % 90) / 10}%`,
  };
  const text = JSON.stringify(spec).replace(
    /"value":"\{\{(\w+)\}\}"/g,
    (_, name: string) => `"value":${Number.parseFloat(values[name] ?? "0")}`,
  );
  return JSON.parse(text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? ""));
}

export function clientOf(url: string, token: string) {
  const headers = { authorization: `Bearer ${token}` };
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(`${url}${path}`, { ...init, headers: { ...headers, ...init.headers } });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${(await response.text()).slice(0, 500)}`);
    return response;
  };
  const json = async <Body>(path: string, init?: RequestInit) => (await (await ask(path, init)).json()) as Body;

  return {
    ask,
    read: (id: string) => json<Batch>(`/v1/batches/${id}`),

    async prepare(rows: number, seed: string): Promise<Batch> {
      const form = new FormData();
      form.set("file", new File([tableOf(rows, seed)], `${seed}.csv`, { type: "text/csv" }));
      form.set("options", JSON.stringify({ spec }));
      const batch = await json<Batch>("/v1/batches", { method: "POST", body: form });
      if (batch.state !== "ready") throw new Error(`The batch is ${batch.state}: ${JSON.stringify(batch.problem)}`);
      return batch;
    },

    start: (id: string) => json<Batch>(`/v1/batches/${id}/start`, { method: "POST" }),

    async untilDone(
      id: string,
      { from, each = 100, onTurn }: { from: number; each?: number; onTurn?: (batch: Batch) => Promise<void> },
    ): Promise<Run> {
      let firstPicture = Number.NaN;
      for (;;) {
        const batch = await json<Batch>(`/v1/batches/${id}`);
        const seconds = (performance.now() - from) / 1_000;
        if (batch.counts.drawn > 0 && Number.isNaN(firstPicture)) firstPicture = seconds;
        await onTurn?.(batch);
        if (batch.state === "completed") return { seconds, firstPicture, drawn: batch.counts.drawn };
        if (seconds > 1_200) throw new Error(`The batch isn't done: ${JSON.stringify(batch.counts)}`);
        await sleep(each);
      }
    },

    draw: (row: number, seed: string) =>
      ask("/v1/infographics", {
        method: "POST",
        body: JSON.stringify({ spec: filled(row, seed) }),
        headers: { "content-type": "application/json", accept: "image/png" },
      }).then((response) => response.arrayBuffer()),
  };
}
export type Client = ReturnType<typeof clientOf>;
