import type { HostResolver } from "../platform/ports/host-resolver.ts";
import { InvalidWebhookUrl } from "./errors.ts";
import { isPublicAddress } from "./public-address.ts";

export type UrlRules = {
  resolver: HostResolver;
  /** Only ever true on a development machine: a receiver on the machine itself may be named, by http too. */
  allowLoopback: boolean;
};

const loopbackHosts = new Set(["localhost", "127.0.0.1", "[::1]"]);
/** Names that mean something else on every network (RFC 6761, 6762, 7686, 8375, 9476 and ICANN's .internal). */
const localNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|arpa|onion|alt|invalid)$/;
const longest = 2_048;

/** The URL as it will be sent to. Throws InvalidWebhookUrl where it isn't an https address of the internet by its looks. */
export function parseWebhookUrl(text: string, { allowLoopback }: Pick<UrlRules, "allowLoopback">): URL {
  const url = URL.parse(text);
  if (!url || text.length > longest) throw new InvalidWebhookUrl("is no URL of at most 2,048 characters");
  if (url.username !== "" || url.password !== "") throw new InvalidWebhookUrl("may not carry a name or a password");
  if (url.hash !== "") throw new InvalidWebhookUrl("may not have a fragment (#…)");
  if (isLoopback(url) && allowLoopback && /^https?:$/.test(url.protocol)) return url;

  if (url.protocol !== "https:") throw new InvalidWebhookUrl("has to begin with https://");
  if (url.port !== "") throw new InvalidWebhookUrl(`has to use port 443, not ${url.port}`);
  const host = hostOf(url);
  // The parser has turned hexadecimal, octal and decimal spellings into dotted ones by now.
  if (host.startsWith("[") || /^[\d.]+$/.test(host)) throw new InvalidWebhookUrl("has to name a host, not an IP address");
  if (!host.includes(".") || localNames.test(host))
    throw new InvalidWebhookUrl(`names ${host}, which is no host of the internet`);
  return url;
}

/**
 * Looks the host up, when a webhook is saved and each time it is sent to: every address has to be of the internet.
 * Throws InvalidWebhookUrl; whatever the resolver throws goes through.
 */
export async function checkWebhookUrl(rules: UrlRules, text: string): Promise<void> {
  const url = parseWebhookUrl(text, rules);
  if (isLoopback(url)) return;
  const host = hostOf(url);
  const addresses = await rules.resolver.resolve(host);
  if (addresses.length === 0) throw new InvalidWebhookUrl(`names ${host}, which has no address`);
  if (!addresses.every(isPublicAddress)) throw new InvalidWebhookUrl(`names ${host}, which leads into a private network`);
}

/** A trailing dot means the same host. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/\.$/, "").toLowerCase();

const isLoopback = ({ hostname }: URL): boolean => loopbackHosts.has(hostname);
