import { describe, expect, it } from "vitest";
import { InfographicSpec } from "../infographic/index.ts";
import type { Drawing, Infographic } from "../infographics/index.ts";
import { AppError } from "../kernel/app-error.ts";
import type { Caller } from "../kernel/caller.ts";
import type { OrgId, UserId } from "../kernel/ids.ts";
import { instant } from "../kernel/time.ts";
import { type CreateInfographicDeps, createInfographic } from "./create-infographic.ts";
import { singleFlight } from "./single-flight.ts";
import { startStopwatch } from "./stopwatch.ts";

const spec = InfographicSpec.parse({ title: "Exports", blocks: [{ type: "headline", text: "doubled" }] });
const drawn = {
  svg: "<svg/>",
  png: async () => new Uint8Array(),
  width: 1080,
  height: 900,
  warnings: [{ code: "shrunk", message: "The title shrank." }],
  fit: [{ action: "grew" as const, where: "size", what: "The height of the page", from: 800, to: 900 }],
};

const caller: Caller = {
  orgId: "org_1" as OrgId,
  plan: "free",
  mode: "live",
  scopes: new Set(),
  by: { kind: "session", userId: "usr_1" as UserId, role: "owner" },
};
const asking = (attempt = "1") => ({ caller, attempt: { id: `req_${attempt}`, at: instant(1_700_000_000_000) } });

/** Nothing stored yet; `steps` tells in which order things were kept. */
function emptyWorld() {
  const steps: string[] = [];
  const rows: Infographic[] = [];
  const designed = (template: string) => ({ template: { name: template }, theme: { name: "paper" } });
  const deps = {
    clock: { now: () => instant(1_700_000_000_000) },
    plan: async ({ kind, title }) => ({
      spec: { title: title ?? `From a ${kind}`, blocks: [{ type: "headline", text: "planned" }] },
      warnings: [{ code: "ragged_row", message: "Line 2 was short." }],
      choices: [],
    }),
    studio: {
      design: async (wanted) => ({
        spec: wanted,
        key: `key of ${wanted.title}`,
        madeBy: "renderer@1",
        design: designed("report") as never,
        watermark: false,
        moved: [],
      }),
      drawSvg: async () => ({ ...drawn, timings: { layout: 5, svg: 7 } }),
    },
    resolveAssets: async () => ({ images: new Map(), key: {} }),
    infographics: {
      add: async (row) => {
        steps.push(`row ${row.id}`);
        rows.push(row);
        return false;
      },
      findDrawing: async (key): Promise<Drawing | undefined> => rows.find(({ contentKey }) => contentKey === key)?.drawing,
    },
    pictures: {
      keep: async (key, { type }) => {
        steps.push(`${type} ${key}`);
      },
    },
    drawings: singleFlight(() => undefined),
    usage: {
      meter: {
        reserve: async () => ({ counted: false }),
        commit: async () => {
          steps.push("counted");
        },
        release: async () => {
          steps.push("given back");
        },
      },
    },
    events: {
      record: async () => [],
      tell: async ({ type, subject, data }) => {
        steps.push(`${type} ${subject}: ${data.code}`);
      },
      handOn: () => {},
    },
    stopwatch: startStopwatch(),
  } satisfies CreateInfographicDeps;
  return { deps, steps, rows };
}

describe("createInfographic", () => {
  it("keeps the picture first and then the row that promises it", async () => {
    const { deps, steps, rows } = emptyWorld();

    const { infographic, drawn: made } = await createInfographic(deps, {
      ...asking(),
      input: { kind: "spec", spec },
      options: {},
    });

    expect(steps).toEqual(["svg key of Exports", "row inf_1", "counted"]);
    expect(made?.svg).toBe(drawn.svg);
    expect(rows).toEqual([infographic]);
    expect(infographic).toMatchObject({ inputKind: "spec", design: { template: "report", theme: "paper" } });
    expect(infographic.drawing).toEqual({ width: 1080, height: 900, warnings: drawn.warnings, fit: drawn.fit });
  });

  it("draws equal content once and tells its warnings each time", async () => {
    const { deps, steps } = emptyWorld();
    const request = { input: { kind: "spec", spec }, options: {} } as const;

    await createInfographic(deps, { ...asking("1"), ...request });
    const { infographic, drawn: made } = await createInfographic(deps, { ...asking("2"), ...request });

    expect(steps).toEqual(["svg key of Exports", "row inf_1", "counted", "row inf_2", "counted"]);
    expect(made).toBeUndefined();
    expect(infographic.drawing).toMatchObject({ warnings: drawn.warnings, fit: drawn.fit });
  });

  it("lets the owner's options stand over the plan", async () => {
    const { deps } = emptyWorld();

    const { infographic } = await createInfographic(deps, {
      ...asking(),
      input: { kind: "text", text: "anything" },
      options: { title: "My own", size: "square", theme: "print", source: "A ministry" },
    });

    expect(infographic.spec).toMatchObject({ title: "My own", size: "square", theme: "print", source: "A ministry" });
    expect(infographic.inputWarnings).toEqual([{ code: "ragged_row", message: "Line 2 was short." }]);
  });

  it.each<[string, (deps: CreateInfographicDeps) => CreateInfographicDeps]>([
    ["planned", (deps) => ({ ...deps, plan: refuse })],
    [
      "filled",
      (deps) => ({ ...deps, plan: async () => ({ spec: { title: "Title", blocks: [] }, warnings: [], choices: [] }) }),
    ],
    [
      "named",
      (deps) => ({ ...deps, plan: async () => ({ spec: { title: " ", blocks: spec.blocks }, warnings: [], choices: [] }) }),
    ],
    ["designed", (deps) => ({ ...deps, studio: { ...deps.studio, design: refuse } })],
    ["drawn", (deps) => ({ ...deps, studio: { ...deps.studio, drawSvg: refuse } })],
    ["stored", (deps) => ({ ...deps, pictures: { keep: refuse } })],
  ])("leaves no row and gives the render back where it can't be %s", async (_, broken) => {
    const { deps, rows, steps } = emptyWorld();

    await expect(
      createInfographic(broken(deps), { ...asking(), input: { kind: "prompt", prompt: "x" }, options: {} }),
    ).rejects.toThrow(AppError);

    expect(rows).toEqual([]);
    expect(steps.slice(-2)).toEqual(["given back", expect.stringContaining("infographic.failed inf_1: ")]);
    expect(steps).not.toContain("counted");
  });
});

const refuse = () => Promise.reject(new AppError("invalid_spec", "no"));
