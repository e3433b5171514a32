import type { z } from "zod";
import { maxMagnitude } from "../../../src/infographic/index.ts";
import { nearestName } from "../../../src/kernel/nearest-name.ts";

type RawIssue = z.core.$ZodRawIssue;
type IssueOf<Code extends RawIssue["code"]> = Extract<RawIssue, { code: Code }>;

/** Words for an issue, written to follow the path they are about: "blocks[2].type" + "is not…". Zod's own where undefined. */
export function describeIssue(issue: RawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return describeType(issue);
    case "unrecognized_keys":
      return issue.keys.map((key) => describeUnknownKey(key, fieldsOf(issue))).join("\n");
    case "invalid_value":
      return describeChoice(issue.input, namesOf(issue.values));
    case "invalid_union":
      return issue.discriminator === undefined
        ? undefined
        : describeChoice(propertyOf(issue.input, issue.discriminator), namesOf(issue.options));
    case "too_big":
      return `is too large: at most ${issue.maximum}${countedIn(issue.origin)}`;
    case "too_small":
      return `is too small: at least ${issue.minimum}${countedIn(issue.origin)}`;
    default:
      return undefined;
  }
}

const kinds: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
  null: "null",
};

export const describeKinds = (names: readonly string[]): string => names.map((name) => kinds[name] ?? name).join(" or ");

function describeType({ expected, input }: IssueOf<"invalid_type">): string {
  if (input === undefined) return `is missing; it has to be ${kinds[expected] ?? expected}`;
  if (input === Number.POSITIVE_INFINITY || input === Number.NEGATIVE_INFINITY)
    return `overflows; the largest magnitude is ${maxMagnitude}`;
  return `has to be ${kinds[expected] ?? expected}, not ${kindOf(input)}`;
}

function kindOf(input: unknown): string {
  if (input === null) return "null";
  if (Array.isArray(input)) return "a list";
  return kinds[typeof input] ?? typeof input;
}

function describeUnknownKey(key: string, fields: readonly string[]): string {
  const nearest = nearestName(key, fields);
  return nearest === undefined
    ? `is not a field; there are ${fields.join(", ")}`
    : `is not a field; did you mean "${nearest}"?`;
}

function describeChoice(input: unknown, names: readonly string[]): string {
  if (input === undefined) return `is missing; it has to be one of ${names.join(", ")}`;
  const nearest = typeof input === "string" ? nearestName(input, names) : undefined;
  const hint = nearest === undefined ? "" : `; did you mean "${nearest}"?`;
  return `is not one of ${names.join(", ")}${hint}`;
}

function countedIn(origin: string): string {
  if (origin === "string") return " characters";
  return origin === "array" || origin === "set" ? " items" : "";
}

const namesOf = (values: unknown): string[] => (Array.isArray(values) ? values.map(String) : []);

const fieldsOf = ({ inst }: RawIssue): string[] => {
  const shape = (inst?._zod.def as { shape?: object } | undefined)?.shape;
  return Object.keys(shape ?? {});
};

const propertyOf = (input: unknown, name: string): unknown => (input as Record<string, unknown> | null)?.[name];
