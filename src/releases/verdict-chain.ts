import { canonicalJson } from "../infographic/content-key.ts";
import { sha256 } from "../kernel/sha256.ts";
import { formulaVersion, judgeRelease, type Verdict } from "./judge-release.ts";
import type { ReleaseInputs } from "./release-inputs.ts";

/** A verdict as it is kept for ever: what it rests on, the rules of its day, and the hash of the one before. */
export type VerdictRecord = {
  release: string;
  /** Milliseconds since 1970. */
  judgedAt: number;
  formulaVersion: number;
  inputs: ReleaseInputs;
  verdict: Verdict;
  previousHash: string;
  /** SHA-256 in hexadecimal of everything above as canonical JSON. */
  hash: string;
};

/** What the first record has in place of a hash before it. */
export const firstHash = "0".repeat(64);

export type VerdictDraft = Pick<VerdictRecord, "release" | "judgedAt" | "inputs">;

export async function recordVerdict({ release, judgedAt, inputs }: VerdictDraft, previousHash: string): Promise<VerdictRecord> {
  const content = { release, judgedAt, formulaVersion, inputs, verdict: judgeRelease(inputs), previousHash };
  return { ...content, hash: await sha256(canonicalJson(content)) };
}

export type Fault = { index: number; what: "hash" | "link" | "verdict" | "formula" };

/** Every record that isn't what its inputs and the record before it give; recomputed from the records alone. */
export async function verifyVerdicts(records: readonly VerdictRecord[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [index, record] of records.entries()) {
    const { hash, ...content } = record;
    const before = records[index - 1]?.hash ?? firstHash;
    if (record.previousHash !== before) faults.push({ index, what: "link" });
    if ((await sha256(canonicalJson(content))) !== hash) faults.push({ index, what: "hash" });
    if (record.formulaVersion !== formulaVersion) faults.push({ index, what: "formula" });
    else if (canonicalJson(judgeRelease(record.inputs)) !== canonicalJson(record.verdict))
      faults.push({ index, what: "verdict" });
  }
  return faults;
}
