import { createHash } from "node:crypto";

type Content = { body: string; type: string; etag: string };

/** A server of tables: PUT says what is at an address, and some addresses are hostile. */
export function sourceServer(): (request: Request) => Promise<Response> {
  const contents = new Map<string, Content>();
  const asked = new Map<string, number>();

  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (request.method === "PUT") {
      const body = await request.text();
      const etag = `"${createHash("md5").update(body).digest("hex")}"`;
      contents.set(pathname, { body, type: request.headers.get("content-type") ?? "text/csv", etag });
      return new Response(null, { status: 204 });
    }
    if (searchParams.has("asked")) return Response.json(asked.get(pathname) ?? 0);
    asked.set(pathname, (asked.get(pathname) ?? 0) + 1);

    const hostile = answers[pathname];
    if (hostile) return hostile();
    const status = Number(/^\/(\d{3})\b/.exec(pathname)?.[1] ?? 0);
    if (status > 0) return new Response("no", { status });
    const content = contents.get(pathname);
    if (!content) return new Response("nothing here", { status: 404 });
    // Some servers know of no conditions.
    const { body, type, etag } = content;
    if (pathname.startsWith("/plain/")) return new Response(body, { headers: { "Content-Type": type } });
    if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304 });
    return new Response(body, { headers: { "Content-Type": type, ETag: etag } });
  };
}

const redirect = (location: string) => () => new Response(null, { status: 302, headers: { Location: location } });

const answers: Record<string, () => Response> = {
  "/to-private": redirect("https://private.example.com/cities.csv"),
  "/to-metadata": redirect("http://169.254.169.254/latest/meta-data/"),
  "/to-loopback": redirect("https://localhost/cities.csv"),
  "/to-name": redirect("https://user:secret@data.example.com/cities.csv"),
  "/round": redirect("/round"),
  "/page": () => new Response("<html></html>", { headers: { "Content-Type": "text/html; charset=utf-8" } }),
  "/long.csv": () => new Response(`city,people\n${"Pune,5\n".repeat(1_000_000)}`, { headers: { "Content-Type": "text/csv" } }),
};
