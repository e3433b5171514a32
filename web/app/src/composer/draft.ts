import type { InfographicRequest, SizeName, TableRecord } from "../../../shared/api/types.ts";
import { detectInput, type InputKind } from "./detect-input.ts";

/** What stands in the form. Empty strings are choices left to Chitra. */
export type Draft = {
  text: string;
  kind: InputKind | "auto";
  title: string;
  size: SizeName;
  theme: string;
  template: string;
};

export const emptyDraft: Draft = { text: "", kind: "auto", title: "", size: "auto", theme: "", template: "" };

export function requestOf({ text, kind, title, size, theme, template }: Draft): InfographicRequest {
  const look = { size, ...(title.trim() && { title: title.trim() }), ...(theme && { theme }), ...(template && { template }) };
  const detected = detectInput(text).kind;
  const readAs = kind !== "auto" ? kind : detected === "empty" ? "text" : detected;
  if (readAs === "prompt") return { prompt: text, ...look };
  if (readAs === "table") return { table: recordsIn(text) ?? text, ...look };
  return { text, ...look };
}

/** The API takes CSV as a string, but JSON as JSON. */
function recordsIn(text: string): TableRecord[] | undefined {
  try {
    const records: unknown = JSON.parse(text);
    return Array.isArray(records) ? records : undefined;
  } catch {
    return undefined;
  }
}
