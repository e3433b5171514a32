import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressSubject } from "./address-subject.ts";

const subject = (address?: string) => addressSubject(address, "login");

describe("addressSubject", () => {
  it.each([
    ["203.0.113.9", "ip:login:203.0.113.9"],
    [" 203.0.113.9 ", "ip:login:203.0.113.9"],
    ["2001:db8:1:2:3:4:5:6", "ip:login:2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::", "ip:login:2001:db8:1:2::/64"],
    ["2001:db8::1", "ip:login:2001:db8:0:0::/64"],
    ["::1", "ip:login:0:0:0:0::/64"],
    ["::", "ip:login:0:0:0:0::/64"],
    ["::ffff:203.0.113.9", "ip:login:203.0.113.9"],
    ["::ffff:cb00:7109", "ip:login:203.0.113.9"],
  ])("names the bucket of %s", (address, expected) => {
    expect(subject(address)).toBe(expected);
  });

  it.each([
    undefined,
    "",
    "unknown",
    "203.0.113.256",
    "203.0.113",
    "2001:db8:::1",
    "fe80::1%eth0",
    "[::1]",
    "::1]/x",
    "1".repeat(10_000),
  ])("puts %s into one bucket with all that isn't an address", (address) => {
    expect(subject(address)).toBe("ip:login:unknown");
  });

  it("keeps walls apart", () => {
    expect(addressSubject("203.0.113.9", "anonymous")).not.toBe(subject("203.0.113.9"));
  });

  it("gives every address of a /64 the same bucket, and the next /64 another", () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    const written = (groups: number[]) => groups.map((part) => part.toString(16)).join(":");
    // From 1 on, so that it can't be IPv4 written as IPv6.
    const network = fc.tuple(fc.integer({ min: 1, max: 0xffff }), group, group, fc.integer({ min: 0, max: 0xfffe }));
    const host = fc.tuple(group, group, group, group);

    fc.assert(
      fc.property(network, host, host, ([a, b, c, d], one, other) => {
        expect(subject(written([a, b, c, d, ...one]))).toBe(subject(written([a, b, c, d, ...other])));
        expect(subject(written([a, b, c, d, ...one]))).not.toBe(subject(written([a, b, c, d + 1, ...one])));
      }),
    );
  });

  it("makes a short name of whatever is sent", () => {
    fc.assert(
      fc.property(fc.string(), (address) => {
        expect(subject(address).length).toBeLessThan(50);
      }),
    );
  });
});
