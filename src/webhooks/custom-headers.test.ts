import { describe, expect, it } from "vitest";
import { readHeaders } from "./custom-headers.ts";

describe("readHeaders", () => {
  it("takes what gateways need, by names in lower case", () => {
    expect(readHeaders({ Authorization: "Bearer 1", "X-Tenant": " north " })).toEqual({
      authorization: "Bearer 1",
      "x-tenant": "north",
    });
  });

  it.each([
    "host",
    "content-length",
    "content-type",
    "user-agent",
    "cookie",
    "transfer-encoding",
    "connection",
    "webhook-id",
    "webhook-signature",
    "Webhook-Timestamp",
    "x-forwarded-for",
    "x-real-ip",
    "cf-connecting-ip",
    "x-chitra-internal",
    "x-a b",
    "x-a:b",
    "x-a\r\nhost",
    "",
  ])("refuses %j", (name) => {
    expect(() => readHeaders({ [name]: "value" })).toThrow("can't be set");
  });

  it.each(["", " ", "a\r\nhost: b", "a\u0000", "ü", "x".repeat(1_025)])("refuses the value %j", (value) => {
    expect(() => readHeaders({ "x-tenant": value })).toThrow("visible ASCII");
  });

  it("refuses a name twice and more than ten", () => {
    expect(() => readHeaders({ "x-a": "1", "X-A": "2" })).toThrow("twice");
    expect(() => readHeaders(Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`x-${index}`, "1"])))).toThrow(
      "more than 10",
    );
  });
});
