import { styleText } from "node:util";

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const clearLine = "\r\u001b[2K";

type Step<T> = {
  label: string;
  work: () => Promise<T>;
  /** What came of it, printed behind the label. */
  describe?: (result: T) => string;
};

/** Runs `work` and prints one line for it with the time it took; on a terminal a spinner turns meanwhile. */
export async function step<T>({ label, work, describe = () => "" }: Step<T>): Promise<T> {
  const started = performance.now();
  const stopSpinner = spin(label);
  try {
    const result = await work();
    stopSpinner();
    console.log(stepLine({ ok: true, label, started, note: describe(result) }));
    return result;
  } catch (error) {
    stopSpinner();
    console.log(stepLine({ ok: false, label, started }));
    throw error;
  }
}

type Line = { ok: boolean; label: string; started: number; note?: string };

export function stepLine({ ok, label, started, note = "" }: Line): string {
  const mark = ok ? styleText("green", "✓") : styleText("red", "✗");
  return `${mark} ${label.padEnd(34)} ${styleText("dim", seconds(performance.now() - started).padStart(6))}${note && `   ${note}`}`;
}

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

function spin(label: string): () => void {
  if (!process.stdout.isTTY) return () => {};
  let turn = 0;
  const timer = setInterval(() => {
    process.stdout.write(`${clearLine}${styleText("cyan", frames[turn++ % frames.length] ?? "")} ${label}`);
  }, 80);
  return () => {
    clearInterval(timer);
    process.stdout.write(clearLine);
  };
}
