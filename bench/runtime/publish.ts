import { documentCalled } from "../documents/index.ts";
import { ask } from "./request.ts";
import { hostOf } from "./workers.ts";

export type Product = { url: URL; session: Record<string, string> };

/** Has the product draw a document, and tells the signed link to its PNG: what anybody's page asks for. */
export async function publish({ url, session }: Product, document: string): Promise<string> {
  const body = JSON.stringify({ spec: documentCalled(document) });
  const answer = await ask({ url, host: hostOf("product"), path: "/v1/infographics", body, headers: session });
  const { links } = JSON.parse(answer.body.toString()) as { links: { png: string } };
  const { pathname, search } = new URL(links.png);
  return pathname + search;
}
