import { and, eq } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { FitNote, InfographicSpec, Warning } from "../infographic/index.ts";
import type { Tenant } from "../kernel/caller.ts";
import type { EventDraft } from "../kernel/event-draft.ts";
import type { InfographicId } from "../kernel/ids.ts";
import { eventStatements } from "../platform/db/event-statements.ts";
import { infographics } from "../platform/db/tables/infographics.ts";
import type { Drawing, Infographic } from "./infographic.ts";

type Row = typeof infographics.$inferSelect;
type DrawingRow = Pick<Row, "width" | "height" | "drawingWarnings" | "drawingFit">;

export type InfographicRepository = ReturnType<typeof infographicRepository>;

export function infographicRepository(db: DrizzleD1Database) {
  return {
    /**
     * Only for an infographic whose picture is stored: a row promises that there is one. Adding it again changes nothing.
     * `event` tells of it, and is kept with it: true where it waits to be sent to somebody.
     */
    async add(infographic: Infographic, event: EventDraft): Promise<boolean> {
      const row = db.insert(infographics).values(rowOf(infographic)).onConflictDoNothing();
      const [, ...told] = await db.batch([row, ...eventStatements(db, event)]);
      return (told as D1Result[]).some(({ meta }) => meta.changes > 0);
    },

    async find({ orgId, mode }: Tenant, id: InfographicId): Promise<Infographic | undefined> {
      const own = and(eq(infographics.orgId, orgId), eq(infographics.mode, mode), eq(infographics.id, id));
      const row = await db.select().from(infographics).where(own).get();
      return row && infographicOf(row);
    },

    /** Whosever it is: only for who brings a link to it that we have signed. */
    async findLinked(id: InfographicId): Promise<Infographic | undefined> {
      const row = await db.select().from(infographics).where(eq(infographics.id, id)).get();
      return row && infographicOf(row);
    },

    /** The drawing that an earlier infographic of the same content left behind, whosever it was: equal content is one picture. */
    async findDrawing(contentKey: string): Promise<Drawing | undefined> {
      const { width, height, drawingWarnings, drawingFit } = infographics;
      const row = await db
        .select({ width, height, drawingWarnings, drawingFit })
        .from(infographics)
        .where(eq(infographics.contentKey, contentKey))
        .limit(1)
        .get();
      return row && drawingOf(row);
    },
  };
}

const rowOf = ({ spec, design, drawing, ...infographic }: Infographic): Row => ({
  ...infographic,
  ...design,
  title: spec.title,
  needsContent: spec.needs_content,
  spec,
  width: drawing.width,
  height: drawing.height,
  drawingWarnings: drawing.warnings,
  drawingFit: drawing.fit,
});

const infographicOf = (row: Row): Infographic => ({
  id: row.id,
  orgId: row.orgId,
  mode: row.mode,
  createdAt: row.createdAt,
  inputKind: row.inputKind,
  contentKey: row.contentKey,
  spec: row.spec as InfographicSpec,
  design: { template: row.template, theme: row.theme },
  inputWarnings: row.inputWarnings as Warning[],
  drawing: drawingOf(row),
});

const drawingOf = ({ width, height, drawingWarnings, drawingFit }: DrawingRow): Drawing => ({
  width,
  height,
  warnings: drawingWarnings as Warning[],
  fit: drawingFit as FitNote[],
});
