import { createHash, randomBytes } from "node:crypto";
import { glob } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { crc32 } from "node:zlib";
import type { Tenant } from "./books.ts";

const names = ["north", "south", "east", "west"];
const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Organizations on a plan without an end, each with a live key, written into the database before the platform starts. */
export async function seedTenants(data: string, scopes = ["infographics:write"]): Promise<Tenant[]> {
  const database = await openMain(data);
  try {
    return names.map((name) => seedTenant(database, name, scopes));
  } finally {
    database.close();
  }
}

async function openMain(data: string): Promise<DatabaseSync> {
  for await (const file of glob(join(data, "**/*.sqlite"))) {
    const database = new DatabaseSync(file);
    if (database.prepare("select 1 from sqlite_schema where name = 'api_keys'").get()) return database;
    database.close();
  }
  throw new Error(`There is no database with the platform's tables in ${data}.`);
}

function seedTenant(database: DatabaseSync, name: string, scopes: readonly string[]): Tenant {
  const [orgId, token, now] = [`org_${name}`, mintToken(), Date.now()];
  insert(database, "organizations", { id: orgId, name, slug: name, plan: "enterprise", created_at: now });
  insert(database, "api_keys", {
    id: `key_${name}`,
    org_id: orgId,
    mode: "live",
    name: "Fault run",
    description: "",
    secret_hash: createHash("sha256").update(token).digest("hex"),
    hint: token.slice(0, 13),
    scopes: JSON.stringify(scopes),
    allowed_ips: "[]",
    created_at: now,
    created_by: "usr_faults",
  });
  return { orgId, token };
}

function insert(database: DatabaseSync, table: string, row: Record<string, string | number>): void {
  const columns = Object.keys(row);
  const places = columns.map(() => "?").join(", ");
  database.prepare(`insert into ${table} (${columns.join(", ")}) values (${places})`).run(...Object.values(row));
}

/** As the API's documentation describes a key: 33 random characters and the CRC-32 of all before it. */
function mintToken(): string {
  const body = `chi_live_${Array.from(randomBytes(33), (byte) => digits[byte % 62]).join("")}`;
  return body + base62(crc32(body)).padStart(6, "0");
}

const base62 = (number: number): string => (number === 0 ? "" : base62(Math.floor(number / 62)) + digits.charAt(number % 62));
