import { AppError } from "./app-error.ts";
import { isPublicAddress } from "./public-address.ts";

export type UrlRules = {
  /** All addresses of a host. Throws where nobody could be asked. */
  resolver: { resolve(host: string): Promise<string[]> };
  /** Only ever true on a development machine: a receiver on the machine itself may be named, by http too. */
  allowLoopback: boolean;
};

const loopbackHosts = new Set(["localhost", "127.0.0.1", "[::1]"]);
/** Names that mean something else on every network (RFC 6761, 6762, 7686, 8375, 9476 and ICANN's .internal). */
const localNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|arpa|onion|alt|invalid)$/;
const longest = 2_048;

export class InvalidUrl extends AppError {
  /** `reason` follows "url". */
  readonly reason: string;

  constructor(reason: string) {
    super("invalid_request", `url ${reason}.`, [{ path: "url", message: reason }]);
    this.reason = reason;
  }
}

export class HostNotResolved extends AppError {
  constructor() {
    super("host_not_resolved", "The host of the URL couldn't be looked up just now. Try again.");
  }
}

/** The URL as it will be asked. Throws InvalidUrl where it isn't an https address of the internet by its looks. */
export function parsePublicUrl(text: string, { allowLoopback }: Pick<UrlRules, "allowLoopback">): URL {
  const url = URL.parse(text);
  if (!url || text.length > longest) throw new InvalidUrl("is no URL of at most 2,048 characters");
  if (url.username !== "" || url.password !== "") throw new InvalidUrl("may not carry a name or a password");
  if (url.hash !== "") throw new InvalidUrl("may not have a fragment (#…)");
  if (isLoopback(url) && allowLoopback && /^https?:$/.test(url.protocol)) return url;

  if (url.protocol !== "https:") throw new InvalidUrl("has to begin with https://");
  if (url.port !== "") throw new InvalidUrl(`has to use port 443, not ${url.port}`);
  const host = hostOf(url);
  // The parser has turned hexadecimal, octal and decimal spellings into dotted ones by now.
  if (host.startsWith("[") || /^[\d.]+$/.test(host)) throw new InvalidUrl("has to name a host, not an IP address");
  if (!host.includes(".") || localNames.test(host)) throw new InvalidUrl(`names ${host}, which is no host of the internet`);
  return url;
}

/**
 * Looks the host up, when a URL is saved and each time it is asked: every address has to be of the internet.
 * Throws InvalidUrl, and HostNotResolved where nobody could be asked.
 */
export async function checkPublicUrl(rules: UrlRules, text: string): Promise<void> {
  const url = parsePublicUrl(text, rules);
  if (isLoopback(url)) return;
  const host = hostOf(url);
  const addresses = await rules.resolver.resolve(host).catch(() => {
    throw new HostNotResolved();
  });
  if (addresses.length === 0) throw new InvalidUrl(`names ${host}, which has no address`);
  if (!addresses.every(isPublicAddress)) throw new InvalidUrl(`names ${host}, which leads into a private network`);
}

/** A trailing dot means the same host. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/\.$/, "").toLowerCase();

const isLoopback = ({ hostname }: URL): boolean => loopbackHosts.has(hostname);
