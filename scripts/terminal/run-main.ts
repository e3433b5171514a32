import { pathToFileURL } from "node:url";
import { styleText } from "node:util";
import { CommandLineError } from "./command-line-error.ts";

/** Runs `main` when the file at `moduleUrl` is the command itself and not imported by another. */
export async function runMain(moduleUrl: string, main: () => Promise<number>): Promise<void> {
  if (moduleUrl !== pathToFileURL(process.argv[1] ?? "").href) return;
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof CommandLineError)) throw error;
    console.error(`${styleText("red", "✗")} ${error.message}`);
    process.exitCode = error.exitCode;
  }
}
