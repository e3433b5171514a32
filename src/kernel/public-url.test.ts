import { describe, expect, it } from "vitest";
import { isPublicAddress } from "./public-address.ts";
import { checkPublicUrl, HostNotResolved, InvalidUrl } from "./public-url.ts";

const internet: Record<string, string[]> = {
  "hooks.example.com": ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"],
  "nowhere.example.com": [],
};

function rules(answers = internet, allowLoopback = false) {
  const asked: string[] = [];
  const resolver = {
    resolve: async (host: string) => {
      asked.push(host);
      return answers[host] ?? [];
    },
  };
  return { resolver, allowLoopback, asked };
}

describe("checkPublicUrl", () => {
  it.each([
    "https://hooks.example.com",
    "https://hooks.example.com:443/a/b?c=d",
    "https://HOOKS.example.com./",
    "https://hooks.example.com/%0a",
  ])("takes %s", async (url) => {
    await expect(checkPublicUrl(rules(), url)).resolves.toBeUndefined();
  });

  it.each([
    ["http://hooks.example.com/", "https"],
    ["ftp://hooks.example.com/", "https"],
    ["javascript:alert(1)", "https"],
    ["hooks.example.com", "no URL"],
    ["", "no URL"],
    [`https://hooks.example.com/${"a".repeat(2_048)}`, "no URL"],
    ["https://hooks.example.com:8443/", "port 443"],
    ["https://hooks.example.com:80/", "port 443"],
    ["https://user@hooks.example.com/", "name or a password"],
    ["https://user:pass@hooks.example.com/", "name or a password"],
    ["https://hooks.example.com/#part", "fragment"],
    ["https://nowhere.example.com/", "no address"],
    ["https://localhost/", "no host of the internet"],
    ["https://localhost./", "no host of the internet"],
    ["https://a.localhost/", "no host of the internet"],
    ["https://printer.local/", "no host of the internet"],
    ["https://metadata.google.internal/", "no host of the internet"],
    ["https://intranet/", "no host of the internet"],
    ["https://1.0.0.127.in-addr.arpa/", "no host of the internet"],
    ["https://expyuzz4wqqyqhjn.onion/", "no host of the internet"],
    ["https://93.184.216.34/", "IP address"],
    ["https://127.0.0.1/", "IP address"],
    ["https://127.0.0.1./", "IP address"],
    ["https://127.1/", "IP address"],
    ["https://2130706433/", "IP address"],
    ["https://0x7f000001/", "IP address"],
    ["https://0x7f.0.0.1/", "IP address"],
    ["https://0177.0.0.1/", "IP address"],
    ["https://017700000001/", "IP address"],
    ["https://１２７.0.0.1/", "IP address"],
    ["https://127。0。0。1/", "IP address"],
    ["https://[::1]/", "IP address"],
    ["https://[::ffff:7f00:1]/", "IP address"],
    ["https://[::ffff:127.0.0.1]/", "IP address"],
    ["https://[::7f00:1]/", "IP address"],
    ["https://[64:ff9b::7f00:1]/", "IP address"],
    ["https://[fd00::1]/", "IP address"],
    ["https://169.254.169.254/latest/meta-data", "IP address"],
  ])("refuses %s", async (url, reason) => {
    const { asked, ...strict } = rules();
    await expect(checkPublicUrl(strict, url)).rejects.toThrow(InvalidUrl);
    await expect(checkPublicUrl(strict, url)).rejects.toThrow(reason);
    expect(asked.every((host) => host === "nowhere.example.com")).toBe(true);
  });

  it.each([
    "127.0.0.1",
    "127.255.255.254",
    "0.0.0.0",
    "10.0.0.1",
    "100.64.0.1",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "0:0:0:0:0:ffff:a00:1",
    "::7f00:1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "2001:db8::1",
    "2002:7f00:1::1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fec0::1",
    "ff02::1",
    "010.0.0.1",
    "127.1",
    "0x7f000001",
    "no address",
    "fe80::1%eth0",
  ])("refuses a host that leads to %s, also beside a public address", async (address) => {
    expect(isPublicAddress(address)).toBe(false);
    const answers = { "evil.example.com": ["93.184.216.34", address] };
    await expect(checkPublicUrl(rules(answers), "https://evil.example.com/")).rejects.toThrow("private network");
  });

  it("tells it apart that nobody could be asked: it isn't known where the host leads", async () => {
    const resolver = { resolve: () => Promise.reject(new Error("no answer")) };
    await expect(checkPublicUrl({ resolver, allowLoopback: false }, "https://hooks.example.com/")).rejects.toThrow(
      HostNotResolved,
    );
  });

  it.each(["http://127.0.0.1:9000/", "https://localhost:9443/", "http://[::1]:9000/"])(
    "takes %s where loopback is allowed, and only there",
    async (url) => {
      await expect(checkPublicUrl(rules({}, true), url)).resolves.toBeUndefined();
      await expect(checkPublicUrl(rules(), url)).rejects.toThrow(InvalidUrl);
    },
  );

  it.each(["http://10.0.0.1/", "http://127.0.0.2/", "http://user@localhost/", "http://hooks.example.com/"])(
    "refuses %s even where loopback is allowed",
    async (url) => {
      await expect(checkPublicUrl(rules(internet, true), url)).rejects.toThrow(InvalidUrl);
    },
  );
});
