import { z } from "zod";
import { defineBlock } from "../block.ts";
import { BulletBar, TargetHead } from "../drawing/charts/bullet-bar.tsx";
import { ChartRow } from "../drawing/charts/chart-row.tsx";
import { Key } from "../drawing/charts/key.tsx";
import { markFormat } from "../drawing/charts/mark-format.ts";
import { rowColumns } from "../drawing/charts/row-columns.ts";
import { Column } from "../drawing/stack.tsx";
import { Titled } from "../drawing/titled.tsx";
import { quantityFormat } from "../format-quantity.ts";
import type { Frame, JSXNode } from "../frame.ts";
import { Quantity, Unit } from "../quantity.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle } from "./data.ts";

const measure = z.strictObject({ label: text(80), figure: Quantity, target: Quantity });

const schema = z
  .strictObject({
    type: z.literal("bullet"),
    title: blockTitle,
    unit: Unit.optional(),
    items: z.array(measure).min(1).max(12),
    target_label: text(40).optional().describe("What the line is; “Target” where it is absent"),
    bands: z
      .array(z.number().min(1).max(300))
      .max(3)
      .default([])
      .describe("Ends of bands behind the bars in percent of the target, ascending: 50 and 80 for poor and fair"),
    note: blockNote,
  })
  .superRefine(({ items, bands }, context) => {
    const issue = (path: (string | number)[], message: string): void => context.addIssue({ code: "custom", path, message });
    for (const [index, { figure, target }] of items.entries()) {
      if (figure.value < 0) issue(["items", index, "figure", "value"], "is negative; a bar to a target begins at zero");
      if (target.value <= 0) issue(["items", index, "target", "value"], "is not more than zero; nothing can be measured by it");
    }
    for (const [index, end] of bands.entries())
      if (end <= (bands[index - 1] ?? 0)) issue(["bands", index], `is ${end}, not more than the band before it`);
  });

/** How far each of several things came to its own target: all targets stand on one line. */
export const bullet = defineBlock({
  label: "Bullet chart",
  description:
    "Values against their targets: every bar is drawn in shares of its own target, so that all targets stand on one line.",
  family: "chart",
  schema,
  sample: {
    type: "bullet",
    title: "Of its four targets for 2022 India met one",
    unit: { kind: "measure", symbol: "GW" },
    bands: [50, 80],
    items: [
      { label: "Solar", figure: { value: 63.3 }, target: { value: 100 } },
      { label: "Wind", figure: { value: 41.9 }, target: { value: 60 } },
      { label: "Biomass", figure: { value: 10.7 }, target: { value: 10 } },
      { label: "Small hydro", figure: { value: 4.9 }, target: { value: 5 } },
    ],
    note: "Capacity in December 2022, Ministry of New and Renewable Energy",
  },
  traits: () => ({ minWidth: 420, stretches: true }),
  draw,
});

type Bullet = z.output<typeof schema>;

function draw({ title, note, unit, items, target_label: targetLabel, bands }: Bullet, frame: Frame): JSXNode {
  const { once } = markFormat(frame, { unit, figures: items.flatMap(({ figure, target }) => [figure, target]) });
  const values = items.map(({ figure, target }) =>
    pair(frame, { figure, target, unit: once === undefined ? unit : undefined }),
  );
  const columns = rowColumns(frame, { labels: items.map(({ label }) => label), values });
  const ratios = items.map(({ figure, target }) => figure.value / target.value);
  const full = Math.max(1.12, ...ratios, ...bands.map((end) => end / 100));
  const height = Math.round((items.length > 6 ? 40 : 52) + Math.min(30, frame.extraHeight / items.length));
  const word = targetLabel ?? (frame.locale.startsWith("hi") ? "लक्ष्य" : "Target");
  return (
    <Titled frame={frame} title={title} note={note}>
      <Key frame={frame} unit={once} />
      <Column gap={columns.above ? 14 : 0}>
        <TargetHead frame={frame} columns={columns} full={full} label={word} />
        {items.map(({ label }, index) => (
          <ChartRow frame={frame} columns={columns} label={label} value={values[index] ?? ""} point={(ratios[index] ?? 0) >= 1}>
            <BulletBar
              frame={frame}
              width={columns.plot}
              height={height}
              ratio={ratios[index] ?? 0}
              full={full}
              bands={bands}
            />
          </ChartRow>
        ))}
      </Column>
    </Titled>
  );
}

type Pair = { figure: Quantity; target: Quantity; unit: Unit | undefined };

/** Each with the decimals that it needs: 4.9 of 5 has not arrived. */
function pair({ locale }: Frame, { figure, target, unit }: Pair): string {
  const write = quantityFormat({ locale, unit });
  return `${write(figure).text} / ${write(target).text}`;
}
