import { sourceServer } from "./source-server.ts";

type Addresses = { A?: string; AAAA?: string };
type Received = { headers: Record<string, string>; body: string };

/** Where the hosts of example.com are; every other one of them is on the internet. */
const addresses: Record<string, Addresses> = {
  "private.example.com": { A: "10.1.2.3" },
  "half-private.example.com": { A: "93.184.216.34", AAAA: "fd00::1" },
  "mapped.example.com": { AAAA: "::ffff:127.0.0.1" },
  "nowhere.example.com": {},
};
const recordTypes = { A: 1, AAAA: 28 } as const;

/**
 * What tests in workerd reach of the internet: a resolver, a receiver that answers as its path says (`/500`), and what it
 * received (`https://inbox.example.com/500`); and tables, at `data.example.com`.
 */
export function internet(): (request: Request) => Promise<Response> {
  const tables = sourceServer();
  const inbox = new Map<string, Received[]>();
  return async (request) => {
    const { hostname, pathname, searchParams } = new URL(request.url);
    if (hostname === "cloudflare-dns.com") return resolve(searchParams);
    if (hostname === "inbox.example.com") return Response.json(inbox.get(pathname) ?? []);
    if (hostname === "data.example.com") return tables(request);
    if (!hostname.endsWith(".example.com")) return new Response("There is no internet in tests.", { status: 502 });

    const received = { headers: Object.fromEntries(request.headers), body: await request.text() };
    inbox.set(pathname, [...(inbox.get(pathname) ?? []), received]);
    const status = Number(/^\/(\d{3})\b/.exec(pathname)?.[1] ?? 200);
    return new Response(`answered ${status}`, { status });
  };
}

function resolve(question: URLSearchParams): Response {
  const name = question.get("name") ?? "";
  const type = question.get("type") === "AAAA" ? "AAAA" : "A";
  if (name === "unresolved.example.com") return new Response("no", { status: 503 });
  const usual: Addresses = name.endsWith(".example.com") ? { A: "93.184.216.34" } : {};
  const data = (addresses[name] ?? usual)[type];
  return Response.json({ Status: data ? 0 : 3, Answer: data ? [{ name, type: recordTypes[type], data }] : [] });
}
