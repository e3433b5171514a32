import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AuditDraft, type AuditEntry, chainEntry, emptyChain } from "../kernel/audit-entry.ts";
import { newAuditId, newOrgId } from "../kernel/ids.ts";
import { instant } from "../kernel/time.ts";
import { verifyChain } from "./verify-chain.ts";

const orgId = newOrgId();

async function chainOf(length: number): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for (let index = 0; index < length; index++) {
    const draft: AuditDraft = {
      orgId,
      at: instant(1_000 + index),
      actor: "usr_1",
      action: "api_key.issued",
      target: `key_${index}`,
      details: { name: `Key ${index}` },
    };
    entries.push(await chainEntry(newAuditId(), draft, entries.at(-1) ?? emptyChain));
  }
  return entries;
}

describe("verifyChain", () => {
  it("finds an untouched chain intact, whole or from a known head on", async () => {
    const entries = await chainOf(5);
    const head = { sequence: 5, hash: entries[4]?.hash };
    expect(await verifyChain(entries)).toEqual({ intact: true, head });
    expect(await verifyChain(entries.slice(3), entries[2])).toEqual({ intact: true, head });
  });

  it("finds any field of any entry that was changed", async () => {
    const entries = await chainOf(6);
    const field = fc.constantFrom(
      "id",
      "orgId",
      "actor",
      "action",
      "target",
      "details",
      "previousHash",
      "hash",
      "at",
      "sequence",
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(5), field, async (index, name) => {
        const changed = entries.map((entry, at) =>
          at === index ? { ...entry, [name]: typeof entry[name as keyof AuditEntry] === "number" ? 77 : "other" } : entry,
        );
        const verdict = await verifyChain(changed);
        expect(verdict).toEqual({ intact: false, brokenAt: name === "sequence" ? 77 : index + 1 });
      }),
    );
  });

  it("finds an entry that was taken out, and two that were swapped", async () => {
    const [first, second, third] = await chainOf(3);
    if (!first || !second || !third) throw new Error("There are three entries.");
    expect(await verifyChain([first, third])).toEqual({ intact: false, brokenAt: 3 });
    expect(await verifyChain([first, third, second])).toEqual({ intact: false, brokenAt: 3 });
  });
});
