import type { Infographic } from "../infographics/index.ts";
import { AppError } from "../kernel/app-error.ts";
import type { EventDraft } from "../kernel/event-draft.ts";

const longestDetail = 1_000;

export function infographicCompleted({ id, orgId, mode, createdAt, spec, design, drawing }: Infographic): EventDraft {
  const data = {
    infographic_id: id,
    title: spec.title,
    ...design,
    width: drawing.width,
    height: drawing.height,
    needs_content: spec.needs_content,
    path: `/v1/infographics/${id}`,
  };
  return { orgId, mode, type: "infographic.completed", subject: id, at: createdAt, data };
}

type Failed = Pick<Infographic, "id" | "orgId" | "mode"> & { at: EventDraft["at"]; error: unknown };

/** What wasn't foreseen says nothing of itself, here as in the answer. */
export function infographicFailed({ id, orgId, mode, at, error }: Failed): EventDraft {
  const { code, message } =
    error instanceof AppError ? error : { code: "internal", message: "Something went wrong on our side." };
  const data = { infographic_id: id, code, detail: message.slice(0, longestDetail) };
  return { orgId, mode, type: "infographic.failed", subject: id, at, data };
}
