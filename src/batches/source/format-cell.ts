import { formatValue } from "hucre";
import type { Cell } from "./cell.ts";

type Value = string | number | boolean | Date | null;

/** What a number format makes of a number, as far as grouping and percent go. */
const isPercent = (format: string): boolean => /%/.test(unquoted(format));
/** `#,##,##0`, or written out by size as Excel without the Indian setting needs it. */
const isIndian = (format: string): boolean => /#?#,##,##/.test(unquoted(format).replaceAll("\\", ""));

/** A cell as its sheet shows it. Percent counts in points, a date is written out as it is formatted. */
export function formatCell(value: Value, format: string | undefined): Cell {
  if (value === null || value === "") return { text: "", value: null };
  if (value instanceof Date) return dateCell(value, format);
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE", value };
  if (typeof value === "string") return { text: value, value };
  if (!format || format === "General" || format === "@") return { text: plain(value), value };
  if (isIndian(format)) return { text: indian(value, format), value };
  const percent = isPercent(format);
  return { text: formatValue(value, format).trim(), value: percent ? Number((value * 100).toPrecision(15)) : value };
}

function dateCell(value: Date, format: string | undefined): Cell {
  const iso = value.toISOString();
  const written = format ? formatValue(value, format).trim() : iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso;
  return { text: written, value: written };
}

/** As Excel shows a number without a format: at most 11 digits. */
const plain = (value: number): string => String(Number(value.toPrecision(11)));

function indian(value: number, format: string): string {
  const [section = ""] = format.split(";");
  const decimals = /\.(0+)/.exec(unquoted(section))?.[1]?.length ?? 0;
  const digits = value.toLocaleString("en-IN", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const symbol = /\[\$([^\]-]+)/.exec(format)?.[1] ?? /"([^"]*)"/.exec(section)?.[1] ?? "";
  return symbol.trim() === "" ? digits : `${symbol}${digits}`;
}

/** Without what is in quotes, and without conditions and colours. */
const unquoted = (format: string): string => format.replace(/"[^"]*"/g, "").replace(/\[[^\]]*\]/g, "");
