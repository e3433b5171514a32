import { expect, it } from "vitest";
import { type MadeItem, makeItems } from "./make-items.ts";
import { textCell } from "./source/cell.ts";

async function* rowsOf(rows: number, length: number) {
  for (let row = 0; row < rows; row++)
    yield { row: row + 2, cells: [textCell(`Group ${row % 3}`), textCell("x".repeat(length))] };
}
const grouped = async (rows: number, length: number): Promise<MadeItem[]> => {
  const table = { columns: ["group", "text"], rows: rowsOf(rows, length) };
  const items: MadeItem[] = [];
  for await (const item of makeItems(table, { spec: null, groupBy: "Group", fileName: undefined })) items.push(item);
  return items;
};

it("gathers rows by a column, whatever its case", async () => {
  const items = await grouped(7, 3);
  expect(items.map(({ name, content }) => [name, content.kind === "group" && content.records.length])).toEqual([
    ["Group-0", 3],
    ["Group-1", 2],
    ["Group-2", 2],
  ]);
});

it("refuses to gather more than an isolate can hold, before it is held", async () => {
  await expect(grouped(30, 400_000)).rejects.toMatchObject({ code: "limit_exceeded", issues: [{ path: "group_by" }] });
});

it("makes no picture of a group that is larger than a row of the database", async () => {
  const [item] = await grouped(30, 80_000);
  expect(item).toMatchObject({ content: { records: [] }, issues: [{ message: expect.stringContaining("bytes; a picture") }] });
});
