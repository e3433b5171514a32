import { type SourceType, sourceTypeOf } from "../../batches/index.ts";
import { AppError } from "../../kernel/app-error.ts";
import { checkPublicUrl, InvalidUrl, type UrlRules } from "../../kernel/public-url.ts";
import type { SourceFetcher, SourceReply, Validators } from "../../platform/ports/source-fetcher.ts";

export type SourceDeps = { fetcher: SourceFetcher; urlRules: UrlRules };

type Content = Extract<SourceReply, { kind: "content" }>;
export type FetchedSource = Omit<Content, "kind" | "mediaType" | "fileName"> & { type: SourceType; fileName: string };

/** Somebody else's server doesn't give its content. `isPassing` where it may in a while. */
export class SourceUnavailable extends AppError {
  readonly isPassing: boolean;

  constructor(problem: string, isPassing: boolean) {
    super("source_unavailable", `The source ${problem}`, [{ path: "url", message: problem }]);
    this.isPassing = isPassing;
  }
}

type Wish = { url: string; type?: SourceType | undefined; known?: Validators | undefined };

/** Spreadsheets that are published answer with one or two. */
const mostRedirects = 3;

/**
 * What is at an address, or undefined where it is what is known. Each address on the way is looked up and has to be of the
 * internet. Throws InvalidUrl, HostNotResolved, SourceUnavailable and AppError `unsupported_media_type`.
 */
export async function fetchSource(
  { fetcher, urlRules }: SourceDeps,
  { url, type, known }: Wish,
): Promise<FetchedSource | undefined> {
  let address = url;
  for (let hops = 0; hops <= mostRedirects; hops++) {
    await checkPublicUrl(urlRules, address).catch((error: unknown) => {
      throw hops > 0 && error instanceof InvalidUrl ? new InvalidUrl(`redirects to an address that ${error.reason}`) : error;
    });
    const reply = await fetcher.get(address, known);
    switch (reply.kind) {
      case "unchanged":
        return undefined;
      case "refused":
        throw new SourceUnavailable(`answers ${reply.status}.`, reply.status >= 500 || [408, 425, 429].includes(reply.status));
      case "unanswered":
        throw new SourceUnavailable(`doesn't answer: ${reply.problem}`, true);
      case "redirect":
        address = URL.parse(reply.location, address)?.href ?? reply.location;
        continue;
      case "content":
        return named(reply, { url, type });
    }
  }
  throw new SourceUnavailable(`redirects more than ${mostRedirects} times.`, false);
}

async function named({ kind: _, mediaType, ...content }: Content, { url, type: wanted }: Wish): Promise<FetchedSource> {
  const last = decoded(new URL(url).pathname.split("/").at(-1) ?? "");
  const fileName = content.fileName ?? last;
  const type = wanted ?? sourceTypeOf(mediaType, fileName) ?? sourceTypeOf("", last);
  if (type) return { ...content, type, fileName: (fileName || `table.${type}`).slice(0, 200) };
  await content.body.cancel();
  const answer =
    mediaType === "text/html" ? "a page for people: take the address under which its data can be downloaded" : mediaType;
  throw new AppError(
    "unsupported_media_type",
    `The source is none of CSV, TSV, XLSX and JSON Lines; it answers ${answer || "without a Content-Type"}. Say with \`type\` what it is.`,
    [{ path: "url", message: "leads to no table" }],
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
