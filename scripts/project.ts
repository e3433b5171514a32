import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = fileURLToPath(new URL("..", import.meta.url));

/** Absolute path of something in this checkout, wherever the command was started from. */
export const inProject = (...path: string[]): string => join(projectRoot, ...path);
