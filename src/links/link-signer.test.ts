import { describe, expect, it } from "vitest";
import { AppError } from "../kernel/app-error.ts";
import { instant } from "../kernel/time.ts";
import { linkSigner } from "./index.ts";

const path = "/v1/pictures/inf_1/abc.png";
const morning = instant(Date.parse("2026-11-29T08:00:00Z"));

function signer({ now = morning, secrets = ["first"] as [string, ...string[]] } = {}) {
  return linkSigner({ clock: { now: () => now }, secrets });
}

function claimOf(link: string) {
  const { pathname, searchParams } = new URL(link, "https://chitra.test");
  return { path: pathname, exp: searchParams.get("exp") ?? undefined, sig: searchParams.get("sig") ?? undefined };
}

const codeOf = async (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

describe("linkSigner", () => {
  it("signs for a week and the rest of the day, so that links of one day are equal", async () => {
    const early = await signer().signLink(path);
    const late = await signer({ now: instant(Date.parse("2026-11-29T23:59:59Z")) }).signLink(path);

    expect(early).toEqual(late);
    expect(new Date(early.expiresAt).toISOString()).toBe("2026-12-07T00:00:00.000Z");
    expect(await signer().verifyLink(claimOf(early.path))).toBe(early.expiresAt);
  });

  it("refuses a link from the moment it ends at", async () => {
    const { path: link, expiresAt } = await signer().signLink(path);
    const at = (now: number) => codeOf(signer({ now: instant(now) }).verifyLink(claimOf(link)));

    expect(await at(expiresAt - 1)).toBeUndefined();
    expect(await at(expiresAt)).toBe("link_expired");
  });

  it("accepts what an earlier secret has signed, as long as it is named", async () => {
    const { path: old } = await signer({ secrets: ["old"] }).signLink(path);
    const { path: fresh } = await signer({ secrets: ["new", "old"] }).signLink(path);

    expect(await codeOf(signer({ secrets: ["new", "old"] }).verifyLink(claimOf(old)))).toBeUndefined();
    expect(await codeOf(signer({ secrets: ["new"] }).verifyLink(claimOf(fresh)))).toBeUndefined();
    expect(await codeOf(signer({ secrets: ["new"] }).verifyLink(claimOf(old)))).toBe("link_invalid");
  });

  it.each<[string, (claim: ReturnType<typeof claimOf>) => Partial<ReturnType<typeof claimOf>>]>([
    ["another path", () => ({ path: `${path}2` })],
    ["a later end", ({ exp }) => ({ exp: String(Number(exp) + 86_400) })],
    ["the same end in other digits", ({ exp }) => ({ exp: `0${exp}` })],
    ["no end", () => ({ exp: undefined })],
    ["an end that is no number", () => ({ exp: "1e99" })],
    ["no signature", () => ({ sig: undefined })],
    ["an empty signature", () => ({ sig: "" })],
    ["a part of the signature", ({ sig }) => ({ sig: sig?.slice(0, -4) })],
    ["a changed signature", ({ sig }) => ({ sig: `${sig?.startsWith("A") ? "B" : "A"}${sig?.slice(1)}` })],
    ["the signature with padding", ({ sig }) => ({ sig: `${sig}=` })],
    ["a signature that isn't base64url", () => ({ sig: "%00<script>" })],
  ])("refuses %s", async (_, change) => {
    const claim = claimOf((await signer().signLink(path)).path);
    expect(await codeOf(signer().verifyLink({ ...claim, ...change(claim) }))).toBe("link_invalid");
  });
});
