import { z } from "zod";
import { defineBlock } from "../block.ts";
import { ChartRow } from "../drawing/charts/chart-row.tsx";
import { Glyph, type GlyphKind, GlyphRow } from "../drawing/charts/glyph-row.tsx";
import { Key } from "../drawing/charts/key.tsx";
import { markFormat } from "../drawing/charts/mark-format.ts";
import { countGlyphs, type GlyphCount, glyphWorth } from "../drawing/charts/pictogram-counts.ts";
import { rowColumns } from "../drawing/charts/row-columns.ts";
import { pointOf } from "../drawing/charts/shares.ts";
import { hasIcon } from "../drawing/icon.tsx";
import { Column, Row } from "../drawing/stack.tsx";
import { Titled } from "../drawing/titled.tsx";
import { typeset } from "../drawing/typeset.ts";
import type { Frame, JSXNode } from "../frame.ts";
import { Unit } from "../quantity.ts";
import type { DataContent, Suit } from "../structure.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle, Datum, iconName } from "./data.ts";
import { isPercent, refuseNegatives } from "./parts-of-whole.ts";

const schema = z
  .strictObject({
    type: z.literal("pictogram"),
    title: blockTitle,
    unit: Unit.optional(),
    items: z.array(Datum).min(1).max(8),
    icon: iconName.describe(
      "What is counted; people are drawn as figures. Without it, people where the words say so, else dots",
    ),
    out_of: z.int().min(2).max(100).optional().describe("Draws so many in each row and fills the share: 10 for “6 in 10”"),
    each: z.number().positive().optional().describe("What one icon stands for; chosen by the figures where it is absent"),
    highlight: text(80).optional().describe("Label of the row that makes the point; the largest where it is absent"),
    note: blockNote,
  })
  .superRefine(({ items, unit, out_of: outOf, each }, context) => {
    refuseNegatives({ items }, context, "icons count what is there");
    if (items.every(({ figure }) => figure.value === 0))
      context.addIssue({ code: "custom", path: ["items"], message: "are all zero; there is nothing to count" });
    const most = Math.max(...items.map(({ figure }) => figure.value));
    const limit = isPercent({ items, unit }) ? 100 : outOf;
    if (outOf !== undefined && limit !== undefined && most > limit)
      context.addIssue({ code: "custom", path: ["out_of"], message: `is less than the largest figure, ${most}` });
    if (each !== undefined && most / each > 200)
      context.addIssue({
        code: "custom",
        path: ["each"],
        message: `makes ${Math.round(most / each)} icons in a row; 200 at most`,
      });
  });

/** Things counted in whole icons: each is so many of them, or x in ten. */
export const pictogram = defineBlock({
  label: "Pictogram",
  description: "Things or people counted in whole icons: each stands for so many, or six of ten are filled.",
  family: "chart",
  schema,
  sample: {
    type: "pictogram",
    title: "More than half of India’s women are anaemic",
    unit: { kind: "percent" },
    out_of: 10,
    icon: "person",
    highlight: "Women",
    items: [
      { label: "Small children", figure: { value: 67.1 } },
      { label: "Women", figure: { value: 57 } },
      { label: "Men", figure: { value: 25 } },
    ],
    note: "Children of 6 to 59 months, adults of 15 to 49 years, 2019-21; National Family Health Survey 5",
  },
  structure: { kind: "data", suits },
  traits: () => ({ minWidth: 380, stretches: false }),
  draw,
});

type Pictogram = z.output<typeof schema>;

const peopleCue =
  /people|person|women|\bmen\b|girls|boys|child|worker|student|farmer|voter|patient|adult|population|लोग|महिला|पुरुष|बच्च|लड़क|व्यक्ति|छात्र|किसान|मज़दूर|मजदूर|जनसंख्या/;
const ratioCue = /\d+ (in|of|out of) (every )?\d+|in ten|out of ten|in five|में से|हर दस|हर पाँच/;

function suits({ items, unit, words }: DataContent): Suit {
  const values = items.map(({ figure }) => figure.value);
  const countable = isPercent({ items, unit })
    ? ratioCue.test(words)
    : peopleCue.test(words) && (unit?.kind ?? "count") === "count";
  const most = Math.max(...values);
  const least = Math.min(...values.filter((value) => value > 0));
  if (!countable || items.length > 6 || Math.min(...values) < 0 || most > 20 * least) return { score: 0, why: "" };
  return ratioCue.test(words)
    ? { score: 0.86, why: "so many in ten can be seen in figures" }
    : { score: 0.7, why: "people are counted in people" };
}

function draw(block: Pictogram, frame: Frame): JSXNode {
  const { title, note, unit, items, highlight } = block;
  const { write, once } = markFormat(frame, { unit, figures: items.map(({ figure }) => figure) });
  const values = items.map(({ figure }) => write(figure));
  const columns = rowColumns(frame, { labels: items.map(({ label }) => label), values });
  const amounts = items.map(({ figure }) => figure.value);
  const each = block.out_of === undefined ? (block.each ?? glyphWorth(amounts)) : undefined;
  const counts = countGlyphs(amounts, {
    each,
    outOf: block.out_of,
    whole: isPercent({ items, unit }) ? 100 : block.out_of,
  });
  const glyph = glyphOf(block, frame);
  const point = pointOf(items, highlight);
  return (
    <Titled frame={frame} title={title} note={note}>
      {each === undefined && <Key frame={frame} unit={once} />}
      {each !== undefined && (
        <Worth frame={frame} glyph={glyph} words={[write({ value: each }), once ?? ""].join(" ").trim()} />
      )}
      <Column gap={columns.above ? 24 : 28}>
        {items.map(({ label }, index) => (
          <ChartRow frame={frame} columns={columns} label={label} value={values[index] ?? ""} point={index === point}>
            <GlyphRow
              frame={frame}
              glyph={glyph}
              count={counts[index] ?? empty}
              widest={Math.max(...counts.map(({ drawn }) => drawn))}
              width={columns.plot}
              point={index === point}
            />
          </ChartRow>
        ))}
      </Column>
    </Titled>
  );
}

const empty: GlyphCount = { filled: 0, drawn: 0 };

function glyphOf({ icon, title, items }: Pictogram, frame: Frame): GlyphKind {
  const people = new Set(["person", "user", "user-round", "users", "users-round"]);
  const words = [title ?? "", ...items.map(({ label }) => label)].join(" ").toLowerCase();
  if (icon !== undefined && people.has(icon)) return { kind: "person" };
  if (icon !== undefined && hasIcon(frame, icon)) return { kind: "icon", name: icon };
  return icon === undefined && peopleCue.test(words) ? { kind: "person" } : { kind: "dot" };
}

/** What one icon stands for. */
function Worth({ frame, glyph, words }: { frame: Frame; glyph: GlyphKind; words: string }): JSXNode {
  const look = { size: frame.type.caption + 2, color: frame.theme.colors.muted };
  return (
    <Row gap={12} style={{ alignItems: "center" }}>
      <Glyph frame={frame} glyph={glyph} size={32} state="filled" />
      <div style={{ ...typeset(frame, "body", look), flexShrink: 1 }}>{`= ${words}`}</div>
    </Row>
  );
}
