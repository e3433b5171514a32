import { describe, expect, it } from "vitest";
import { type ProblemBody, post, postJson, stored } from "../support/api.ts";
import { prepareOrganization } from "../support/prepare-organization.ts";
import { smallSpec } from "../support/specs.ts";

prepareOrganization();

const body = { spec: smallSpec("Asked for twice") };

describe("Idempotency-Key", () => {
  it("gives a retry the same answer, and makes nothing anew", async () => {
    const first = await postJson(body, { "Idempotency-Key": "one" });
    const before = await stored();
    const again = await postJson(body, { "Idempotency-Key": "one" });

    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await again.text()).toBe(await first.text());
    expect(await stored()).toEqual(before);
  });

  it("refuses the key of another request", async () => {
    await postJson(body, { "Idempotency-Key": "two" });
    const other = await postJson({ spec: smallSpec("Something else") }, { "Idempotency-Key": "two" });

    expect(other.status).toBe(422);
    expect(((await other.json()) as ProblemBody).code).toBe("idempotency_key_reused");
  });

  it("refuses a key that is too long", async () => {
    expect((await post("water", "text/plain", { "Idempotency-Key": "k".repeat(256) })).status).toBe(422);
  });

  it("has one effect where the same is sent at once", async () => {
    const before = (await stored()) as { rows: number };
    const answers = await Promise.all(Array.from({ length: 6 }, () => postJson(body, { "Idempotency-Key": "three" })));

    expect(answers.some(({ status }) => status === 201)).toBe(true);
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect(((await stored()) as { rows: number }).rows).toBe(before.rows + 1);
  });
});
