import { describe, expect, it } from "vitest";
import { InfographicSpec } from "../infographic/index.ts";
import type { Drawing, Infographic } from "../infographics/index.ts";
import { AppError } from "../kernel/app-error.ts";
import type { InfographicId } from "../kernel/ids.ts";
import { instant } from "../kernel/time.ts";
import { type CreateInfographicDeps, createInfographic } from "./create-infographic.ts";
import { singleFlight } from "./single-flight.ts";
import { startStopwatch } from "./stopwatch.ts";

const spec = InfographicSpec.parse({ title: "Exports", blocks: [{ type: "headline", text: "doubled" }] });
const drawn = { svg: "<svg/>", width: 1080, height: 900, warnings: [{ code: "shrunk", message: "The title shrank." }] };

/** Nothing stored yet; `steps` tells in which order things were kept. */
function emptyWorld() {
  const steps: string[] = [];
  const rows: Infographic[] = [];
  const designed = (template: string) => ({ template: { name: template }, theme: { name: "paper" } });
  const deps = {
    clock: { now: () => instant(1_700_000_000_000) },
    newId: () => `inf_${rows.length + 1}` as InfographicId,
    plan: async ({ kind, title }) => ({
      spec: { title: title ?? `From a ${kind}`, blocks: [{ type: "headline", text: "planned" }] },
      warnings: [{ code: "ragged_row", message: "Line 2 was short." }],
    }),
    studio: {
      design: async (wanted) => ({ spec: wanted, key: `key of ${wanted.title}`, design: designed("report") as never }),
      drawSvg: async () => ({ ...drawn, timings: { layout: 5, svg: 7 } }),
    },
    infographics: {
      add: async (row) => {
        steps.push(`row ${row.id}`);
        rows.push(row);
      },
      findDrawing: async (key): Promise<Drawing | undefined> => rows.find(({ contentKey }) => contentKey === key)?.drawing,
    },
    pictures: {
      keep: async (key, { type }) => {
        steps.push(`${type} ${key}`);
      },
    },
    drawings: singleFlight(() => undefined),
    stopwatch: startStopwatch(),
  } satisfies CreateInfographicDeps;
  return { deps, steps, rows };
}

describe("createInfographic", () => {
  it("keeps the picture first and then the row that promises it", async () => {
    const { deps, steps, rows } = emptyWorld();

    const { infographic, svg } = await createInfographic(deps, { input: { kind: "spec", spec }, options: {} });

    expect(steps).toEqual(["svg key of Exports", "row inf_1"]);
    expect(svg).toBe(drawn.svg);
    expect(rows).toEqual([infographic]);
    expect(infographic).toMatchObject({ inputKind: "spec", design: { template: "report", theme: "paper" } });
    expect(infographic.drawing).toEqual({ width: 1080, height: 900, warnings: drawn.warnings });
  });

  it("draws equal content once and tells its warnings each time", async () => {
    const { deps, steps } = emptyWorld();
    const request = { input: { kind: "spec", spec }, options: {} } as const;

    await createInfographic(deps, request);
    const { infographic, svg } = await createInfographic(deps, request);

    expect(steps).toEqual(["svg key of Exports", "row inf_1", "row inf_2"]);
    expect(svg).toBeUndefined();
    expect(infographic.drawing.warnings).toEqual(drawn.warnings);
  });

  it("lets the owner's options stand over the plan", async () => {
    const { deps } = emptyWorld();

    const { infographic } = await createInfographic(deps, {
      input: { kind: "text", text: "anything" },
      options: { title: "My own", size: "square", theme: "print", source: "A ministry" },
    });

    expect(infographic.spec).toMatchObject({ title: "My own", size: "square", theme: "print", source: "A ministry" });
    expect(infographic.inputWarnings).toEqual([{ code: "ragged_row", message: "Line 2 was short." }]);
  });

  it.each<[string, (deps: CreateInfographicDeps) => CreateInfographicDeps]>([
    ["planned", (deps) => ({ ...deps, plan: refuse })],
    ["filled", (deps) => ({ ...deps, plan: async () => ({ spec: { title: "Title", blocks: [] }, warnings: [] }) })],
    ["named", (deps) => ({ ...deps, plan: async () => ({ spec: { title: " ", blocks: spec.blocks }, warnings: [] }) })],
    ["designed", (deps) => ({ ...deps, studio: { ...deps.studio, design: refuse } })],
    ["drawn", (deps) => ({ ...deps, studio: { ...deps.studio, drawSvg: refuse } })],
    ["stored", (deps) => ({ ...deps, pictures: { keep: refuse } })],
  ])("leaves no row where it can't be %s", async (_, broken) => {
    const { deps, rows } = emptyWorld();

    await expect(createInfographic(broken(deps), { input: { kind: "prompt", prompt: "x" }, options: {} })).rejects.toThrow(
      AppError,
    );

    expect(rows).toEqual([]);
  });
});

const refuse = () => Promise.reject(new AppError("invalid_spec", "no"));
