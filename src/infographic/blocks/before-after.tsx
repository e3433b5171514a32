import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { strongField, tinted, toned } from "../drawing/color.ts";
import { changeBetween } from "../drawing/comparison/change-between.ts";
import { SideColumn, sideHeight } from "../drawing/comparison/side-column.tsx";
import { ThenNow } from "../drawing/comparison/then-now.tsx";
import { Place, Scene } from "../drawing/scene.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { sidesSchema } from "./data.ts";

const schema = sidesSchema("before-after");
const cues = /\bbefore\b.*\bafter\b|\bthen\b.*\bnow\b|\bold\b.*\bnew\b|\bfrom\b.*\bto\b.*\btransform|पहले.*(बाद|अब)/u;
const years = /^\D{0,12}((?:19|20)\d\d)\D{0,12}$/u;

/** Then and now: what changed, and by how much. */
export const beforeAfter = defineBlock({
  label: "Before and after",
  description: "Then and now, with what changed and by how much.",
  family: "comparison",
  schema,
  sample: {
    type: "before-after",
    title: "Village homes with tap water",
    left: {
      title: "August 2019",
      figure: { value: 17, unit: { kind: "percent" } },
      points: ["3.2 crore homes", "When the Jal Jeevan Mission set out"],
    },
    right: {
      title: "August 2025",
      figure: { value: 81, unit: { kind: "percent" } },
      points: ["15.7 crore homes", "12.4 crore of them connected within six years"],
    },
    note: "Rural households, Ministry of Jal Shakti",
  },
  structure: {
    kind: "sides",
    suits({ words, left, right }) {
      if (cues.test(words)) return { score: 0.9, why: "it tells what was before and what is after" };
      const [then, now] = [years.exec(left.title)?.[1], years.exec(right.title)?.[1]];
      if (then && now && then < now) return { score: 0.88, why: "the two sides are the same thing in two years" };
      return { score: 0, why: "" };
    },
  },
  traits: () => ({ minWidth: 560, stretches: false }),
  draw,
});

type BeforeAfter = z.output<typeof schema>;

const padding = 40;
const gap = 8;
const depth = 56;

function draw({ title, left, right, note }: BeforeAfter, frame: Frame): JSXNode {
  const { quiet, ink, muted } = frame.theme.colors;
  const beside = frame.width >= 640;
  const field = strongField(frame.theme);
  const ground = tinted(frame.theme, quiet, 0.2);
  const then = { ground, ink, accent: toned(frame.theme, muted, { ground }) };
  const tag = changeBetween(left.figure, right.figure, frame.locale);

  const split = beside ? Math.round((frame.width - depth) * 0.46) : frame.width;
  const thenSize = { width: split - padding - (beside ? 16 : padding), title: 34, figure: 72 };
  const nowSize = {
    width: beside ? frame.width - split - gap - depth - 20 - padding : frame.width - 2 * padding,
    title: 44,
    figure: 112,
  };
  const thenHeight = Math.ceil(sideHeight(frame, left, thenSize)) + 2 * padding;
  const nowHeight = Math.ceil(sideHeight(frame, right, { ...nowSize, tag })) + 2 * padding;
  const height = beside ? Math.max(thenHeight, nowHeight) : thenHeight + gap + depth + nowHeight;

  const thenBox = {
    left: padding,
    top: beside ? 0 : padding,
    width: thenSize.width,
    height: beside ? height : thenHeight - 2 * padding,
  };
  const nowBox = {
    left: beside ? frame.width - padding - nowSize.width : padding,
    top: beside ? 0 : height - nowHeight + padding,
    width: nowSize.width,
    height: beside ? height : nowHeight - 2 * padding,
  };
  return (
    <Titled frame={frame} title={title} note={note}>
      <Scene width={frame.width} height={height}>
        <ThenNow
          size={{ width: frame.width, height }}
          split={beside ? split : thenHeight}
          look={{ beside, depth, gap, radius: frame.theme.radius.panel, fills: [ground, field.ground] }}
        />
        <Place box={thenBox} align="center">
          <SideColumn frame={frame} side={left} palette={then} {...thenSize} />
        </Place>
        <Place box={nowBox} align="center">
          <SideColumn frame={frame} side={right} palette={field} tag={tag} {...nowSize} />
        </Place>
      </Scene>
    </Titled>
  );
}
