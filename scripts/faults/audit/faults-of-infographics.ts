import type { Books, Render } from "../books.ts";
import type { Moment } from "./audit-storage.ts";
import type { Infographic, Storage } from "./read-storage.ts";

/** An acknowledged render is one row, the one its client was told of; any other is at most one, and one in the end. */
export function faultsOfInfographics({ infographics, pictures }: Storage, books: Books, { settled }: Moment): string[] {
  const byTitle = Map.groupBy(infographics, ({ title }) => title);
  const sent = [...books.sent.values()];
  return [
    ...sent.flatMap((render) => faultsOfRender(render, byTitle.get(render.title) ?? [], { books, settled })),
    ...[...byTitle.keys()].filter((title) => !books.sent.has(title)).map((title) => `${title} was never sent`),
    ...infographics.filter(({ picture }) => !pictures.has(picture)).map(({ title }) => `${title} has no picture`),
  ];
}

type Known = Moment & { books: Books };

function faultsOfRender({ title, tenant }: Render, rows: readonly Infographic[], { books, settled }: Known): string[] {
  const told = books.told.get(title);
  if (rows.length > 1) return [`${title} was made ${rows.length} times`];
  const [row] = rows;
  if (!row) return told || settled ? [`${title} is lost`] : [];
  return [
    ...(told && told.id !== row.id ? [`${title} is ${row.id}, and its client was told ${told.id}`] : []),
    ...(row.orgId === tenant.orgId ? [] : [`${title} is with ${row.orgId} instead of ${tenant.orgId}`]),
  ];
}
