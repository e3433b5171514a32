/** Browsers ask for HTML when somebody opens an address; programs that take anything don't name it. */
const asksForPage = ({ method, headers }: Request): boolean =>
  method === "GET" && (headers.get("accept") ?? "").toLowerCase().includes("text/html");

/** The page for people whom a link led nowhere; undefined for programs, which get a problem document. */
export async function pageNotFound(request: Request, assets: Fetcher): Promise<Response | undefined> {
  if (!asksForPage(request)) return undefined;
  // The address without .html, which the assets would redirect from.
  const page = await assets.fetch(new URL("/404", request.url).href);
  return page.ok ? new Response(page.body, { status: 404, headers: page.headers }) : undefined;
}
