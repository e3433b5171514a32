import type { DatabaseSync } from "node:sqlite";
import { damageOf, hasTable, withDatabases } from "../audit/with-databases.ts";
import type { Books } from "../books.ts";
import type { Receiver } from "./receiver.ts";

export type DeliveryAudit = { events: number; deliveries: number; delivered: number; repeated: number; faults: string[] };

type Row = Record<string, string | number | null>;
type Kept = {
  events: Row[];
  deliveries: Row[];
  attempts: Row[];
  jobs: Row[];
  infographics: Row[];
  webhooks: Row[];
  damage: string[];
};

/** What was stored, beside what arrived, as a reader finds it that shares no code with the platform. */
export async function auditDeliveries(data: string, books: Books, { receipts }: Receiver): Promise<DeliveryAudit> {
  const kept = await withDatabases(data, read);
  const received = Map.groupBy(receipts, ({ deliveryId }) => deliveryId);
  const arrived = (id: Row[string] | undefined) => received.get(String(id))?.some(({ accepted }) => accepted) ?? false;
  return {
    events: kept.events.length,
    deliveries: kept.deliveries.length,
    delivered: kept.deliveries.filter(({ state }) => state === "delivered").length,
    repeated: receipts.filter(({ accepted }) => accepted).length - kept.deliveries.filter(({ id }) => arrived(id)).length,
    faults: [
      ...kept.damage,
      ...faultsOfEvents(kept, books),
      ...faultsOfDeliveries(kept, arrived),
      ...faultsOfReceipts(kept, received),
      ...kept.jobs.filter(({ state }) => state !== "done").map(({ id, state }) => `The job ${id} is ${state}`),
    ],
  };
}

function read(databases: DatabaseSync[]): Kept {
  const rows = (table: string) =>
    databases.filter((each) => hasTable(each, table)).flatMap((each) => each.prepare(`select * from ${table}`).all()) as Row[];
  return {
    ...{ events: rows("events"), deliveries: rows("webhook_deliveries"), attempts: rows("webhook_attempts") },
    ...{ jobs: rows("jobs"), infographics: rows("infographics"), webhooks: rows("webhooks") },
    damage: databases.flatMap(damageOf),
  };
}

/** Each infographic is told of once, and each organization's events are numbered without a gap. */
function faultsOfEvents({ events, infographics }: Kept, { told }: Books): string[] {
  const bySubject = Map.groupBy(events, ({ subject }) => String(subject));
  const made = new Set(infographics.map(({ id }) => String(id)));
  const numbers = [...Map.groupBy(events, ({ org_id }) => String(org_id))].flatMap(([org, own]) => {
    const sequence = own.map((event) => Number(event.sequence)).toSorted((a, b) => a - b);
    return sequence.every((number, index) => number === index + 1)
      ? []
      : [`The events of ${org} aren't numbered 1 to ${own.length}`];
  });
  return [
    ...[...made]
      .filter((id) => bySubject.get(id)?.length !== 1)
      .map((id) => `${id} is told of ${bySubject.get(id)?.length ?? 0} times`),
    ...[...told.values()].filter(({ id }) => !made.has(id)).map(({ id }) => `${id} was acknowledged and is lost`),
    ...[...bySubject.keys()].filter((id) => !made.has(id)).map((id) => `${id} is told of and isn't there`),
    ...numbers,
  ];
}

/** One delivery for each event and webhook, delivered, and accepted by somebody. */
function faultsOfDeliveries(
  { events, deliveries, webhooks, attempts }: Kept,
  arrived: (id: Row[string] | undefined) => boolean,
): string[] {
  const webhooksOf = Map.groupBy(webhooks, ({ org_id }) => String(org_id));
  const due = events.reduce((sum, { org_id }) => sum + (webhooksOf.get(String(org_id))?.length ?? 0), 0);
  const pairs = new Set(deliveries.map(({ event_id, webhook_id }) => `${event_id} ${webhook_id}`));
  const tries = Map.groupBy(attempts, ({ delivery_id }) => delivery_id);
  return [
    ...(pairs.size === due && deliveries.length === due
      ? []
      : [`There are ${deliveries.length} deliveries of ${pairs.size} pairs, and ${due} are due`]),
    ...deliveries.filter(({ state }) => state !== "delivered").map(({ id, state }) => `${id} is ${state}`),
    ...deliveries.filter(({ id }) => !arrived(id)).map(({ id }) => `${id} was accepted by nobody`),
    ...deliveries
      .filter(({ id, attempts: counted }) => tries.get(id)?.length !== counted)
      .map(({ id, attempts: counted }) => `${id} counts ${counted} attempts and has ${tries.get(id)?.length ?? 0}`),
  ];
}

/** What arrived was sent: signed, under the one id that its event has for that webhook. */
function faultsOfReceipts({ deliveries }: Kept, received: Map<string, Receiver["receipts"]>): string[] {
  const sent = new Map(deliveries.map((delivery) => [String(delivery.id), delivery]));
  return [...received].flatMap(([id, receipts]) => {
    const delivery = sent.get(id);
    if (!delivery) return [`${id} arrived and isn't there`];
    const wrong = receipts.filter(
      ({ verified, eventId, path }) => !verified || eventId !== delivery.event_id || path !== `/${delivery.webhook_id}`,
    );
    return wrong.length === 0 ? [] : [`${id} arrived ${wrong.length} times with a wrong signature, event or address`];
  });
}
