import { and, asc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { BatchId, InfographicId } from "../kernel/ids.ts";
import type { Condition, Statement } from "../kernel/statement.ts";
import type { Instant } from "../kernel/time.ts";
import { toItem, toSql, toStatement } from "../platform/db/statements.ts";
import { batches, batchItems } from "../platform/db/tables/batches.ts";
import type { BatchCounts, BatchItem, BatchState, ItemState } from "./batch.ts";

type Row = typeof batchItems.$inferSelect;
type Address = Pick<BatchItem, "batchId" | "position">;
export type Settlement =
  | { state: "drawn"; infographicId: InfographicId; contentKey: string; bytes: number }
  | { state: "failed"; code: string; column: string; message: string };
export type DrawnPicture = Pick<BatchItem, "infographicId" | "contentKey" | "bytes">;
export type Standing = BatchCounts & { state: BatchState; round: number; expandedAt: Instant | null };

export type ItemRepository = ReturnType<typeof itemRepository>;

export function itemRepository(db: DrizzleD1Database) {
  const at = ({ batchId, position }: Address) => and(eq(batchItems.batchId, batchId), eq(batchItems.position, position));

  return {
    /** Items that are there already stay as they are. What comes already failed or drawn is counted once. */
    async add(batchId: BatchId, items: readonly BatchItem[], also: readonly Statement[]): Promise<void> {
      const those = (state: ItemState) => items.filter((item) => item.state === state);
      const insert = (some: readonly BatchItem[]) => db.insert(batchItems).select(selectAll(some)).onConflictDoNothing();
      const counted = (set: Record<string, SQL>) => db.update(batches).set(set).where(eq(batches.id, batchId));
      await db.batch([
        insert(those("failed")),
        counted({ failed: sql`failed + changes()` }),
        insert(those("drawn")),
        counted({ drawn: sql`drawn + changes()` }),
        insert(those("pending")),
        ...also.map(toItem),
      ]);
    },

    /** With what may change of its batch while it runs. */
    async findRunnable(address: Address): Promise<{ item: BatchItem; state: BatchState } | undefined> {
      const row = await db
        .select({ item: batchItems, state: batches.state })
        .from(batchItems)
        .innerJoin(batches, eq(batches.id, batchItems.batchId))
        .where(at(address))
        .get();
      return row && { item: itemOf(row.item), state: row.state };
    },

    async find(address: Address): Promise<BatchItem | undefined> {
      const row = await db.select().from(batchItems).where(at(address)).get();
      return row && itemOf(row);
    },

    /**
     * Says what became of an item, once: of two runs the second changes nothing. One that was cancelled while it was drawn is
     * drawn. Gives how its batch stands then.
     */
    async settle(
      address: Address,
      settlement: Settlement,
      { now, also }: { now: Instant; also: readonly Statement[] },
    ): Promise<Standing | undefined> {
      const { state, ...facts } = settlement;
      const cleared = { code: null, column: null, message: null };
      const to = { ...cleared, ...facts, state, updatedAt: now };
      const counted = sql.identifier(state);
      const set = (from: ItemState) =>
        db
          .update(batchItems)
          .set(to)
          .where(and(at(address), eq(batchItems.state, from)));
      const results = await db.batch([
        set("pending"),
        db
          .update(batches)
          .set({ [state]: sql`${counted} + changes()`, updatedAt: now })
          .where(eq(batches.id, address.batchId)),
        set("cancelled"),
        db
          .update(batches)
          .set({ [state]: sql`${counted} + changes()`, cancelled: sql`cancelled - changes()` })
          .where(eq(batches.id, address.batchId))
          .returning(standing),
        ...also.map(toItem),
      ]);
      return (results[3] as Standing[])[0];
    },

    /** In their order, behind a position. */
    async list(
      batchId: BatchId,
      { states, after, limit }: { states: readonly ItemState[]; after: number; limit: number },
    ): Promise<BatchItem[]> {
      const rows = await db
        .select()
        .from(batchItems)
        .where(and(eq(batchItems.batchId, batchId), inArray(batchItems.state, [...states]), gt(batchItems.position, after)))
        .orderBy(asc(batchItems.position))
        .limit(limit);
      return rows.map(itemOf);
    },

    /** What is drawn of each content, by its hash. */
    async drawnPictures(batchId: BatchId): Promise<Map<string, DrawnPicture>> {
      const { hash, infographicId, contentKey, bytes } = batchItems;
      const rows = await db
        .select({ hash, infographicId, contentKey, bytes })
        .from(batchItems)
        .where(and(eq(batchItems.batchId, batchId), eq(batchItems.state, "drawn")));
      return new Map(rows.map(({ hash: key, ...picture }) => [key, picture]));
    },

    async positions(batchId: BatchId, where: { state: ItemState; except?: string }): Promise<number[]> {
      const other = where.except === undefined ? undefined : sql`code is not ${where.except}`;
      const rows = await db
        .select({ position: batchItems.position })
        .from(batchItems)
        .where(and(eq(batchItems.batchId, batchId), eq(batchItems.state, where.state), other))
        .orderBy(asc(batchItems.position));
      return rows.map(({ position }) => position);
    },

    /** Statements that take failed items up again. */
    reopening(
      batchId: BatchId,
      positions: readonly number[],
      { now, onlyIf }: { now: Instant; onlyIf: Condition },
    ): Statement[] {
      const chosen = sql`batch_id = ${batchId} and state = 'failed' and ${toSql(onlyIf)}
        and position in (select value from json_each(${JSON.stringify(positions)}))`;
      return [
        db.update(batchItems).set({ state: "pending", code: null, column: null, message: null, updatedAt: now }).where(chosen),
        db.update(batches).set({ failed: sql`failed - changes()` }).where(eq(batches.id, batchId)),
      ].map(toStatement);
    },
  };
}

const standing = {
  ...{ state: batches.state, round: batches.round, expandedAt: batches.expandedAt },
  ...{ total: batches.total, drawn: batches.drawn, failed: batches.failed, cancelled: batches.cancelled },
};

/** In the order of the table's columns. */
const selectAll = (items: readonly BatchItem[]): SQL => sql`select
  value ->> 'batchId', value ->> 'position', value ->> 'row', value ->> 'name', value ->> 'hash', value ->> 'content',
  value ->> 'state', value ->> 'infographicId', value ->> 'contentKey', value ->> 'bytes', value ->> 'code', value ->> 'column', value ->> 'message', value ->> 'updatedAt'
  from json_each(${JSON.stringify(items)}) where true`;

const itemOf = (row: Row): BatchItem => row as BatchItem;
