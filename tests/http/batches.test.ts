import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { ask, prepareDatabase } from "../support/api.ts";
import { askWith, seedKey, seedOrganization } from "../support/api-keys.ts";
import { batchIn, bigFigure, readBatch, sendTable, steer, workOff } from "../support/batches.ts";

prepareDatabase();

const cities = 'city,people,share\nPune,"74,00,000",12.5%\nIndore,3300000,4%\nनागपुर,२९००००० ,3%\n';

describe("a batch", () => {
  it("is looked at, started, drawn, and handed out as pictures, tables and an archive", async () => {
    const key = await seedKey(await seedOrganization("pro"));
    const ready = await batchIn(
      await sendTable(key, cities, { spec: bigFigure, query: { file: "cities.csv", file_name: "{{city}}" } }),
    );
    expect(ready).toMatchObject({
      state: "ready",
      name: "cities.csv",
      preflight: { rows: 3, pictures: 3, error_rows: 0 },
      quota: { renders: 3, used: 0, fits: true, overage: 0 },
    });
    expect(ready.preflight?.columns).toMatchObject([
      { name: "city", kind: "text" },
      { name: "people", kind: "number" },
      { name: "share", kind: "number", symbol: "%" },
    ]);
    expect(ready.preflight?.placeholders[0]).toEqual({ column: "city", places: ["title"] });
    const preview = await askWith(key.token, new URL(ready.preflight?.previews[0]?.url ?? "").pathname);
    expect(preview.headers.get("content-type")).toBe("image/svg+xml");
    expect(await usedBy(key.token)).toBe(0);

    const running = await steer(key, ready.id, "start");
    expect(running.state).toBe("running");
    await workOff();

    const done = await readBatch(key, ready.id);
    expect(done).toMatchObject({ state: "completed", counts: { total: 3, drawn: 3, failed: 0, pending: 0 } });
    expect(await usedBy(key.token)).toBe(3);

    const zip = await askWith(key.token, `/v1/batches/${ready.id}/pictures.zip`);
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    expect(Object.keys(files)).toEqual(["0001-Pune.png", "0002-Indore.png", "0003-नागपुर.png", "results.csv"]);
    expect(files["0001-Pune.png"]?.subarray(1, 4)).toEqual(new TextEncoder().encode("PNG"));
    const linked = await ask(done.links?.zip ?? "");
    expect(linked.status).toBe(200);
  });
});

async function usedBy(token: string): Promise<number> {
  const usage = await (await askWith(token, "/v1/usage")).json<{ current_period: { renders: number } }>();
  return usage.current_period.renders;
}
