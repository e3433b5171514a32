/** A CIDR block, IPv4 (32 bits) or IPv6 (128 bits). `network` has no bits set behind the prefix. */
type IpRange = { bits: 32 | 128; network: bigint; prefix: number };

type Address = { bits: 32 | 128; value: bigint };

/** `203.0.113.7`, `203.0.113.0/24`, `2001:db8::/32`; undefined where it is none. */
export function parseIpRange(text: string): IpRange | undefined {
  const [addressText = "", prefixText, ...more] = text.split("/");
  const address = parseAddress(addressText);
  if (!address || more.length > 0) return undefined;

  const prefix = prefixText === undefined ? address.bits : Number(prefixText);
  if (prefixText !== undefined && !/^\d{1,3}$/.test(prefixText)) return undefined;
  if (prefix > address.bits) return undefined;
  const hostBits = BigInt(address.bits - prefix);
  return { bits: address.bits, prefix, network: (address.value >> hostBits) << hostBits };
}

/** Whether `address` lies in one of the ranges. Without ranges every address is allowed; what is no address never is. */
export function isAllowedAddress(ranges: readonly string[], address: string | undefined): boolean {
  if (ranges.length === 0) return true;
  const found = address === undefined ? undefined : parseAddress(address);
  return found !== undefined && ranges.some((range) => contains(parseIpRange(range), found));
}

/** Whether each of `ranges` lies in one of `others`. No ranges are all addresses, and lie in nothing smaller. */
export function areWithinRanges(ranges: readonly string[], others: readonly string[]): boolean {
  const outer = others.map(parseIpRange);
  return (
    ranges.length > 0 &&
    ranges.map(parseIpRange).every((inner) => inner !== undefined && outer.some((range) => covers(range, inner)))
  );
}

const covers = (outer: IpRange | undefined, { bits, prefix, network }: IpRange): boolean =>
  outer !== undefined && outer.prefix <= prefix && contains(outer, { bits, value: network });

function contains(range: IpRange | undefined, { bits, value }: Address): boolean {
  if (!range || range.bits !== bits) return false;
  const hostBits = BigInt(bits - range.prefix);
  return value >> hostBits === range.network >> hostBits;
}

function parseAddress(text: string): Address | undefined {
  if (!text.includes(":")) return ipv4(text);
  const value = ipv6(text);
  if (value === undefined) return undefined;
  // RFC 4291, 2.5.5.2: ::ffff:203.0.113.7 is the IPv4 address in other clothes.
  return value >> 32n === 0xffffn ? { bits: 32, value: value & 0xffff_ffffn } : { bits: 128, value };
}

function ipv4(text: string): Address | undefined {
  const parts = text.split(".");
  // Leading zeros are octal to some readers: 010.0.0.1 is nobody's address.
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)) return undefined;
  return { bits: 32, value: parts.reduce((value, part) => (value << 8n) | BigInt(part), 0n) };
}

function ipv6(text: string): bigint | undefined {
  const [head = "", tail, ...more] = text.split("::");
  if (more.length > 0) return undefined;
  const left = groupsOf(head);
  const right = tail === undefined ? [] : groupsOf(tail);
  if (!left || !right) return undefined;

  const missing = 8 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  return [...left, ...Array<bigint>(missing).fill(0n), ...right].reduce((value, group) => (value << 16n) | group, 0n);
}

/** 16 bits each; a dotted IPv4 address at the end counts as two. */
function groupsOf(text: string): bigint[] | undefined {
  if (text === "") return [];
  const parts = text.split(":");
  const last = parts.at(-1) ?? "";
  const embedded = last.includes(".") ? ipv4(last) : undefined;
  const hex = embedded ? parts.slice(0, -1) : parts;
  if (!hex.every((part) => /^[0-9a-f]{1,4}$/i.test(part))) return undefined;

  const groups = hex.map((part) => BigInt(`0x${part}`));
  return embedded ? [...groups, embedded.value >> 16n, embedded.value & 0xffffn] : groups;
}
