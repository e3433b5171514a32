import type { BlockChoice, Plan, PlanRequest } from "../generation/index.ts";
import { type InfographicDraft, InfographicSpec } from "../infographic/index.ts";
import type { Infographic, InfographicRepository } from "../infographics/index.ts";
import { AppError } from "../kernel/app-error.ts";
import type { Caller } from "../kernel/caller.ts";
import { infographicIdOf } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import type { Clock } from "../platform/ports/clock.ts";
import type { EventSink } from "../platform/ports/event-sink.ts";
import type { UsageMeter } from "../usage/index.ts";
import { infographicCompleted, infographicFailed } from "./infographic-events.ts";
import { type Drawn, type KeepDrawingDeps, keepDrawing } from "./keep-drawing.ts";
import type { ResolveAssets } from "./resolve-assets.ts";
import type { Studio } from "./studio.ts";

type PlannedInput =
  | { kind: "prompt"; prompt: string }
  | { kind: "text"; text: string }
  | { kind: "table"; table: string | Record<string, unknown>[] };
export type InfographicInput = PlannedInput | { kind: "spec"; spec: InfographicSpec };

/** What its owner decides; it stands over what the planner or the spec says. */
export type InfographicOptions = {
  [Name in "title" | "size" | "theme" | "template" | "brand" | "locale" | "source"]?: InfographicDraft[Name] | undefined;
};

export type CreateInfographicDeps = Omit<KeepDrawingDeps, "studio" | "infographics"> & {
  clock: Clock;
  usage: { meter: Pick<UsageMeter, "reserve" | "commit" | "release"> };
  events: EventSink;
  plan: (request: PlanRequest) => Promise<Plan>;
  studio: Pick<Studio, "design" | "drawSvg">;
  resolveAssets: ResolveAssets;
  infographics: Pick<InfographicRepository, "add" | "findDrawing">;
};

/** `attempt` names the effect: a retry brings the id and the instant of its first try. */
type Request = {
  caller: Caller;
  attempt: { id: string; at: Instant };
  input: InfographicInput;
  options: InfographicOptions;
};
/** `choices` tells the structures that the planner gave to the blocks; a spec brings its own. */
type Created = { infographic: Infographic; choices: BlockChoice[]; drawn?: Drawn };

/**
 * Sets a render aside, makes the infographic, and counts the render; what is refused or fails on the way is given back.
 * Throws `quota_exceeded`, the AppErrors of planner and studio, and `empty_input` for a plan of nothing.
 */
export async function createInfographic(deps: CreateInfographicDeps, request: Request): Promise<Created> {
  const { meter } = deps.usage;
  const { id: requestId, at } = request.attempt;
  const hold = await deps.stopwatch.time("usage", () => meter.reserve(request.caller, { requestId, at }));

  const made = await makeInfographic(deps, request).catch(async (error: unknown) => {
    await meter.release(hold);
    await tellFailure(deps, request, error);
    throw error;
  });
  await deps.stopwatch.time("usage", () => meter.commit(hold, { template: made.infographic.design.template, model: null }));
  return made;
}

/** Plans, designs and draws, and keeps the row last: whatever is refused on the way leaves nothing behind. */
async function makeInfographic(deps: CreateInfographicDeps, request: Request): Promise<Created> {
  const { orgId, mode } = request.caller;
  const plan = await planInput(deps, request);
  const spec = InfographicSpec.parse({ ...plan.spec, ...request.options });
  const assets = await deps.stopwatch.time("store", () => deps.resolveAssets(request.caller, spec));
  const designed = await deps.studio.design(spec, { watermark: mode === "test", assets });
  const { drawn, ...drawing } = await keepDrawing(deps, designed);

  const infographic: Infographic = {
    id: infographicIdOf(request.attempt.id),
    orgId,
    mode,
    createdAt: deps.clock.now(),
    inputKind: request.input.kind,
    contentKey: designed.key,
    spec: designed.spec,
    design: { template: designed.design.template.name, theme: designed.design.theme.name },
    inputWarnings: plan.warnings,
    drawing,
  };
  const told = await deps.stopwatch.time("store", () => deps.infographics.add(infographic, infographicCompleted(infographic)));
  if (told) deps.events.handOn();
  const { choices } = plan;
  return drawn ? { infographic, choices, drawn } : { infographic, choices };
}

/** Who asked is answered with the error whatever becomes of the event. */
async function tellFailure(
  { events, clock }: CreateInfographicDeps,
  { caller, attempt }: Request,
  error: unknown,
): Promise<void> {
  const { orgId, mode } = caller;
  const failed = { id: infographicIdOf(attempt.id), orgId, mode, at: clock.now(), error };
  await events.tell(infographicFailed(failed)).catch(() => {});
}

/** A plan of the input; a spec is one already. Throws `empty_input` for a plan of nothing. */
export async function planInput(
  deps: Pick<CreateInfographicDeps, "plan" | "stopwatch">,
  { input, options }: Pick<Request, "input" | "options">,
): Promise<Plan> {
  if (input.kind === "spec") return { spec: input.spec, warnings: [], choices: [] };
  const { title, locale, source } = options;
  const request: PlanRequest = {
    ...input,
    ...(title !== undefined && { title }),
    ...(locale !== undefined && { locale }),
    ...(source !== undefined && { source }),
  };
  const plan = await deps.stopwatch.time("plan", () => deps.plan(request));
  refuseEmpty(plan, input.kind);
  return plan;
}

/** A plan without a title or a block is a planner's way to say that there was nothing in the input. */
function refuseEmpty({ spec }: Plan, kind: string): void {
  if (spec.title.trim() !== "" && spec.blocks.length > 0) return;
  const message = "has no words or figures to draw";
  throw new AppError("empty_input", `The ${kind} ${message}. Send a few sentences, a list or a table.`, [
    { path: kind, message },
  ]);
}
