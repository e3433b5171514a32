import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";

export const database = (binding: D1Database): DrizzleD1Database => drizzle(binding);
