import { describe, expect, it } from "vitest";
import { readHeaders } from "./read-headers.ts";

const headers = { "webhook-id": "msg_1", "Webhook-Timestamp": "1795984509", "webhook-signature": "v1,a+b/c= v1,d=" };

describe("readHeaders", () => {
  it.each([
    ["a raw request", "webhook-id: msg_1\r\nWebhook-Timestamp: 1795984509\r\nwebhook-signature: v1,a+b/c= v1,d="],
    ["a terminal", "< webhook-id: msg_1\n< Webhook-Timestamp: 1795984509\n< webhook-signature: v1,a+b/c= v1,d="],
    ["JSON", '{\n "webhook-id": "msg_1",\n "Webhook-Timestamp": "1795984509",\n "webhook-signature": "v1,a+b/c= v1,d="\n}'],
    ["a log", "'webhook-id': 'msg_1',\n'Webhook-Timestamp': '1795984509',\n'webhook-signature': 'v1,a+b/c= v1,d='"],
  ])("reads what was copied from %s", (_from, text) => {
    expect(readHeaders(text)).toEqual(headers);
  });

  it("leaves out what is no header", () => {
    expect(readHeaders("POST /hook HTTP/1.1\n\nhello\n")).toEqual({});
  });
});
