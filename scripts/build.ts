import { buildPage } from "./assets/build-page.ts";
import { prepareAssets } from "./prepare-assets.ts";
import { runMain } from "./terminal/run-main.ts";
import { step } from "./terminal/step.ts";

/** Everything the Worker serves or reads from `dist/assets`, and `dist/worker`, which is bundled. What is up to date is left alone. */
export async function build(): Promise<void> {
  await step({
    label: "fonts, icons, lean modules",
    work: prepareAssets,
    describe: ({ written }) => (written > 0 ? "" : "up to date"),
  });
  await step({ label: "the page", work: buildPage, describe: (built) => (built ? "" : "up to date") });
}

await runMain(import.meta.url, async () => {
  await build();
  return 0;
});
