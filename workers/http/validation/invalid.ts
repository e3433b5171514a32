import type { z } from "zod";
import { AppError, type ErrorCode, type Issue } from "../../../src/kernel/app-error.ts";
import { describeIssue, describeKinds } from "./describe-issue.ts";
import { pathText } from "./path-text.ts";

type ZodIssue = z.core.$ZodIssue;

/** More than this many issues help nobody. */
const maxIssues = 25;

// Where a value is too large, the limit has a code of its own.
const limits: readonly [path: RegExp, code: ErrorCode][] = [
  [/(^|\.)size\.(width|height)$/, "canvas_too_large"],
  [/^(blocks|table|prompt|text)$/, "limit_exceeded"],
];

/** The schema's output, or an AppError `code` that names each field and what is wrong with it. */
export function validate<Schema extends z.ZodType>(schema: Schema, input: unknown, code: ErrorCode): z.output<Schema> {
  const result = schema.safeParse(input, { error: describeIssue });
  if (!result.success) throw invalid(code, result.error);
  return result.data;
}

export function invalid(code: ErrorCode, { issues: zodIssues }: z.core.$ZodError): AppError {
  const issues = zodIssues.flatMap((issue) => issuesOf(issue, []));
  const limit = limits.find(([path]) => issues.some((issue) => issue.tooLarge && path.test(issue.path)));
  const [first] = issues;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";

  return new AppError(
    limit?.[1] ?? code,
    `${first?.path || "The request"} ${first?.message ?? "is invalid"}${more}`,
    issues.slice(0, maxIssues).map(({ path, message }) => ({ path, message })),
  );
}

type FlatIssue = Issue & { tooLarge: boolean };
type Path = readonly PropertyKey[];

function issuesOf(issue: ZodIssue, parent: Path): FlatIssue[] {
  const path = [...parent, ...issue.path];
  const tooLarge = issue.code === "too_big";

  if (issue.code === "unrecognized_keys") {
    const messages = issue.message.split("\n");
    return issue.keys.map((key, index) => ({ path: pathText([...path, key]), message: messages[index] ?? "", tooLarge }));
  }
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const kinds = kindsOf(issue.errors);
    if (kinds) return [{ path: pathText(path), message: `has to be ${describeKinds(kinds)}`, tooLarge }];
    return nearestBranch(issue.errors).flatMap((inner) => issuesOf(inner, path));
  }
  return [{ path: pathText(path), message: issue.message, tooLarge }];
}

/** What each alternative of a union expects, where the input is of none of these kinds at all. */
function kindsOf(branches: readonly ZodIssue[][]): string[] | undefined {
  const issues = branches.flat();
  const kinds = issues.flatMap((issue) => (issue.code === "invalid_type" && issue.path.length === 0 ? [issue.expected] : []));
  return kinds.length === issues.length ? kinds : undefined;
}

/** The alternative of a union that the input came closest to: its errors lie deepest, and are the fewest. */
function nearestBranch(branches: readonly ZodIssue[][]): ZodIssue[] {
  const depth = (issues: ZodIssue[]) => Math.max(...issues.map(depthOf));
  const [nearest = []] = branches.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length);
  return nearest;
}

function depthOf({ path, code }: ZodIssue): number {
  if (code === "unrecognized_keys") return path.length + 1;
  return code === "invalid_type" && path.length === 0 ? -1 : path.length;
}
