import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areWithinRanges, isAllowedAddress, parseIpRange } from "./ip-range.ts";

const ipv4Of = (value: number): string => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join(".");
const ipv6Of = (groups: readonly number[]): string => groups.map((group) => group.toString(16)).join(":");

describe("isAllowedAddress", () => {
  it("takes exactly the IPv4 addresses that share the prefix", () => {
    const number = fc.integer({ min: 0, max: 0xffff_ffff });
    fc.assert(
      fc.property(number, number, fc.integer({ min: 0, max: 32 }), (network, address, prefix) => {
        const mask = prefix === 0 ? 0 : (0xffff_ffff << (32 - prefix)) >>> 0;
        const expected = (network & mask) === (address & mask);
        expect(isAllowedAddress([`${ipv4Of(network)}/${prefix}`], ipv4Of(address))).toBe(expected);
        expect(isAllowedAddress([`${ipv4Of(network)}/${prefix}`], ipv4Of((network & mask) | (address & ~mask)))).toBe(true);
      }),
    );
  });

  it("takes exactly the IPv6 addresses that share the prefix", () => {
    // The first group keeps the addresses out of the block in which IPv4 is written as IPv6.
    const groups = fc.tuple(fc.integer({ min: 1, max: 0xffff }), ...Array.from({ length: 7 }, () => fc.nat(0xffff)));
    const bitsOf = (all: readonly number[]) => all.map((group) => group.toString(2).padStart(16, "0")).join("");
    fc.assert(
      fc.property(groups, groups, fc.integer({ min: 0, max: 128 }), (network, address, prefix) => {
        const expected = bitsOf(network).slice(0, prefix) === bitsOf(address).slice(0, prefix);
        expect(isAllowedAddress([`${ipv6Of(network)}/${prefix}`], ipv6Of(address))).toBe(expected);
        expect(isAllowedAddress([`${ipv6Of(network)}/${prefix}`], ipv6Of(network))).toBe(true);
      }),
    );
  });

  it.each([
    [["203.0.113.7"], "203.0.113.7", true],
    [["203.0.113.7"], "203.0.113.8", false],
    [["2001:db8::/32"], "2001:db8:ffff::1", true],
    [["2001:db8::/32"], "2001:db9::1", false],
    [["203.0.113.0/24"], "::ffff:203.0.113.9", true],
    [["::ffff:203.0.113.0"], "203.0.113.0", true],
    [["0.0.0.0/0"], "::1", false],
    [["10.0.0.0/8", "::1"], "::1", true],
    [[], undefined, true],
    [["0.0.0.0/0"], undefined, false],
    [["0.0.0.0/0"], "not an address", false],
  ])("of %j: %s → %s", (ranges, address, expected) => {
    expect(isAllowedAddress(ranges, address)).toBe(expected);
  });
});

describe("parseIpRange", () => {
  it.each([
    "",
    "/",
    "256.0.0.1",
    "1.2.3",
    "010.0.0.1",
    "1.2.3.4/33",
    "1.2.3.4/",
    "1.2.3.4/-1",
    "1.2.3.4/8/8",
    "::/129",
    ":::",
    "1::2::3",
    "12345::",
    "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8::",
    "::1.2.3",
    "example.com",
    "0x7f.0.0.1",
  ])("refuses %s", (text) => {
    expect(parseIpRange(text)).toBeUndefined();
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-f:./]{0,40}$/), (text) => {
        parseIpRange(text);
      }),
    );
  });
});

describe("areWithinRanges", () => {
  it.each([
    [["203.0.113.7"], ["203.0.113.0/24"], true],
    [["203.0.113.0/24"], ["203.0.113.0/24"], true],
    [["203.0.112.0/23"], ["203.0.113.0/24"], false],
    [["203.0.113.0/24", "198.51.100.1"], ["203.0.113.0/24"], false],
    [["203.0.113.1", "198.51.100.1"], ["198.51.100.0/24", "203.0.113.0/24"], true],
    [["::ffff:203.0.113.7"], ["203.0.113.0/24"], true],
    [["203.0.113.7"], ["::/0"], false],
    [["2001:db8::/33"], ["2001:db8::/32"], true],
    [["no range"], ["0.0.0.0/0"], false],
    [[], ["0.0.0.0/0"], false],
  ])("%j in %j: %s", (ranges, others, expected) => {
    expect(areWithinRanges(ranges, others)).toBe(expected);
  });

  it("allows no address that the others don't", () => {
    const range = fc
      .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 32 }))
      .map(([last, prefix]) => `203.0.113.${last}/${prefix}`);
    fc.assert(
      fc.property(fc.array(range, { minLength: 1 }), fc.array(range, { minLength: 1 }), fc.ipV4(), (inner, outer, address) => {
        if (!areWithinRanges(inner, outer) || !isAllowedAddress(inner, address)) return;
        expect(isAllowedAddress(outer, address)).toBe(true);
      }),
    );
  });
});
