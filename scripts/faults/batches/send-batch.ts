import type { Tenant } from "../books.ts";

/** A batch that was accepted, and what is to become of its rows. */
export type SentBatch = { id: string; tenant: Tenant; titles: string[]; wrong: number };

type Standing = { id: string; state: string; counts: { total: number; drawn: number; failed: number; pending: number } };

/** One row in so many has words where a number has to be. */
const oneWrongIn = 50;

const spec = {
  ...{ title: "{{title}}", template: "poster", theme: "paper", size: "square" },
  blocks: [{ type: "stat-row", items: [{ label: "Figure", figure: { value: "{{figure}}" } }] }],
};

/** No two rows have the same title, so that each picture is one row's. */
export async function sendBatch(
  url: string,
  { tenant, rows, name }: { tenant: Tenant; rows: number; name: string },
): Promise<SentBatch> {
  const isWrong = (row: number) => row % oneWrongIn === 0;
  const numbers = Array.from({ length: rows }, (_, index) => index + 1);
  const lines = numbers.map((row) => `${name} ${row},${isWrong(row) ? "unknown" : row * 11}`);
  const form = new FormData();
  form.set("file", new File([["title,figure", ...lines].join("\n")], `${name}.csv`, { type: "text/csv" }));
  form.set("options", JSON.stringify({ spec }));
  const { id, state } = await askJson<Standing>(`${url}/v1/batches`, tenant, { method: "POST", body: form });
  if (state !== "ready") throw new Error(`The batch ${name} is ${state}.`);
  const titles = numbers.filter((row) => !isWrong(row)).map((row) => `${name} ${row}`);
  return { id, tenant, titles, wrong: rows - titles.length };
}

export const startBatch = (url: string, { id, tenant }: SentBatch): Promise<Standing> =>
  askJson(`${url}/v1/batches/${id}/start`, tenant, { method: "POST" });

export const readBatch = (url: string, { id, tenant }: SentBatch): Promise<Standing> =>
  askJson(`${url}/v1/batches/${id}`, tenant, { signal: AbortSignal.timeout(10_000) });

async function askJson<Body>(address: string, { token }: Tenant, init: RequestInit): Promise<Body> {
  const response = await fetch(address, { ...init, headers: { authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Body;
}
