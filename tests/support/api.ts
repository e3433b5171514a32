import { applyD1Migrations, reset } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { beforeAll, expect } from "vitest";

export const origin = "https://chitra.test";

let token: string | undefined;
let network = 0;

/**
 * Forgets all that earlier tests left in databases, buckets and objects, and makes every table anew. What an isolate counts
 * by address it doesn't forget, so from here on `ask` comes from another.
 */
export async function startEmpty(): Promise<void> {
  token = undefined;
  network++;
  await reset();
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
}

/** Gives the tests of a file a database with every table: one workerd runs many files. */
export function prepareDatabase(): void {
  beforeAll(startEmpty);
}

/** From here on `ask` brings this key where no `Authorization` is given. */
export function bringKey(key: string): void {
  token = key;
}

/** What `ask` brings along. */
export const credentials = (): Record<string, string> => ({
  "cf-connecting-ip": `10.0.${network >> 8}.${network & 255}`,
  ...(token !== undefined && { Authorization: `Bearer ${token}` }),
});

/** Asks the Worker itself, as a client would. */
export function ask(path: string, init?: RequestInit): Promise<Response> {
  const request = new Request(new URL(path, origin), init);
  for (const [name, value] of Object.entries(credentials())) if (!request.headers.has(name)) request.headers.set(name, value);
  return exports.default.fetch(request);
}

export const post = (body: BodyInit, contentType: string, headers: Record<string, string> = {}): Promise<Response> =>
  ask("/v1/infographics", { method: "POST", body, headers: { "Content-Type": contentType, ...headers } });

export const postJson = (body: unknown, headers?: Record<string, string>): Promise<Response> =>
  post(JSON.stringify(body), "application/json", headers);

type Choice = { name: string; why: string; alternatives: { name: string; score: number; why: string }[] };
type BlockChoice = { where: string; type: string; why: string; alternatives: { type: string; score: number; why: string }[] };
type Created = {
  id: string;
  design: { template: Choice; theme: Choice; blocks: BlockChoice[] };
  spec: { title: string; theme: string; template: string; blocks: { type: string }[] };
  needs_content: boolean;
  warnings: { code: string; message: string }[];
  fit: { action: string; where: string; what: string; from?: number; to?: number }[];
  urls: { self: string; svg: string; png: string };
  links: { svg: string; png: string; expires_at: string };
  size: { width: number; height: number };
  pages: { svg: string; png: string; width: number; height: number }[];
  timings: Record<string, number>;
};

/** The body of a 201; fails with the problem where it is another status. */
export async function created(response: Response): Promise<Created> {
  const body = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(201);
  return body as Created;
}

export type ProblemBody = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  request_id: string;
  errors: { path: string; message: string }[];
};

/** How many infographics and pictures are kept. */
export async function stored(): Promise<{ rows: number; objects: number }> {
  const row = await env.DB.prepare("select count(*) as rows from infographics").first<{ rows: number }>();
  const { objects } = await env.PICTURES.list();
  return { rows: row?.rows ?? 0, objects: objects.length };
}
