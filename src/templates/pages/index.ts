import type { Template } from "../page.ts";
import { column } from "./column.tsx";
import { mosaic } from "./mosaic.tsx";
import { poster } from "./poster.tsx";

/** Every template there is. A new one is its file and its place here. */
export const templates: readonly Template[] = [column, poster, mosaic];
