import { z } from "zod";
import type { HostResolver } from "../ports/host-resolver.ts";

type Options = { url: string; fetch: typeof fetch };

/** As RFC 8484's JSON cousin, `application/dns-json`, answers. */
const Answer = z.object({
  Status: z.int(),
  Answer: z.array(z.object({ type: z.int(), data: z.string() })).default([]),
});

const recordTypes = { A: 1, AAAA: 28 } as const;
const noSuchName = 3;
const patience = 5_000;

/** Asks by DNS over HTTPS, since a Worker can't choose or see how its names are resolved. */
export function dohHostResolver({ url, fetch }: Options): HostResolver {
  return {
    async resolve(host) {
      const answers = await Promise.all([ask(host, "A"), ask(host, "AAAA")]);
      return answers.flat();
    },
  };

  async function ask(host: string, type: keyof typeof recordTypes): Promise<string[]> {
    const question = new URL(url);
    question.searchParams.set("name", host);
    question.searchParams.set("type", type);
    const headers = { Accept: "application/dns-json" };
    const response = await fetch(question.href, { headers, redirect: "manual", signal: AbortSignal.timeout(patience) });
    if (!response.ok) throw new Error(`The resolver answered ${response.status}.`);
    const { Status, Answer: records } = Answer.parse(await response.json());
    if (Status !== 0 && Status !== noSuchName) throw new Error(`The resolver answered with code ${Status}.`);
    return records.filter((record) => record.type === recordTypes[type]).map(({ data }) => data);
  }
}
