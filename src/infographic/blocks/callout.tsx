import { z } from "zod";
import { defineBlock } from "../block.ts";
import { mix, readableOn, strongField, tinted, toned } from "../drawing/color.ts";
import { fitText } from "../drawing/fit-text.ts";
import { FittedText } from "../drawing/fitted-text.tsx";
import { hasIcon, Icon } from "../drawing/icon.tsx";
import { textHeight } from "../drawing/measure-text.ts";
import { Place, Scene, Shapes } from "../drawing/scene.tsx";
import { sharedSize } from "../drawing/shared-size.ts";
import { Column } from "../drawing/stack.tsx";
import { typeset } from "../drawing/typeset.ts";
import type { Frame, JSXNode } from "../frame.ts";
import { text } from "../text.ts";
import type { Color } from "../theme.ts";
import { iconName } from "./data.ts";

const kinds = ["tip", "fact", "warning", "note"] as const;
type Kind = (typeof kinds)[number];

const schema = z.strictObject({
  type: z.literal("callout"),
  kind: z.enum(kinds).default("note"),
  title: text(120).optional(),
  text: text(400),
  icon: iconName,
});

/** Something that must not be missed, in a box of its own. */
export const callout = defineBlock({
  label: "Callout",
  description: "A tip, a fact, a warning or a note that stands out from the rest.",
  family: "words",
  schema,
  sample: {
    type: "callout",
    kind: "tip",
    title: "Soak the dal first",
    text: "After half an hour in water toor dal cooks faster and more evenly, and that saves gas.",
  },
  traits: () => ({ minWidth: 320, stretches: false }),
  draw,
});

type Callout = z.output<typeof schema>;

const icons: Record<Kind, string> = { tip: "lightbulb", fact: "book-open", warning: "triangle-alert", note: "pin" };
const padding = 40;
const fold = 48;
const headingSize = 38;

function draw({ kind, title, text: words, icon }: Callout, frame: Frame): JSXNode {
  const { tone, ground, ink } = paletteOf(kind, frame);
  const name = hasIcon(frame, icon) ? icon : icons[kind];
  const beside = frame.width >= 480;
  const tab = beside ? Math.min(176, Math.round(frame.width * 0.2)) : 96;
  const width = frame.width - 2 * padding - (beside ? tab : 0);
  const headingRoom = { width: width - fold / 2 };
  const heading = title ? fitText(frame, "heading", { text: title, room: headingRoom, size: headingSize }) : undefined;
  const body = { size: sharedSize(frame, "body", { texts: [words], room: { width }, size: 30 }), text: words, width };
  const gap = 12;
  const told = Math.ceil((heading ? heading.height + gap : 0) + textHeight(frame, "body", body));
  const height = beside ? Math.max(told + 2 * padding, 176) : told + 2 * padding + tab;
  const left = beside ? tab + padding : padding;
  return (
    <Scene width={frame.width} height={height}>
      <Sheet
        frame={frame}
        size={{ width: frame.width, height }}
        tab={beside ? { width: tab, height } : { width: frame.width, height: tab }}
        fills={[ground, tone]}
      />
      <Place
        box={beside ? { left: 0, top: 0, width: tab, height } : { left: padding, top: 0, width: tab, height: tab }}
        align="center"
        across={beside ? "center" : "start"}
      >
        <Icon frame={frame} name={name} size={beside ? Math.min(96, tab * 0.56) : 56} color={readableOn(frame.theme, tone)} />
      </Place>
      <Place
        box={{ left, top: beside ? 0 : tab + padding, width, height: beside ? height : told }}
        align={beside ? "center" : "start"}
      >
        <Column gap={gap} style={{ width }}>
          {title && (
            <FittedText
              frame={frame}
              role="heading"
              text={title}
              room={headingRoom}
              size={headingSize}
              color={toned(frame.theme, tone, { ground })}
            />
          )}
          <div style={{ ...typeset(frame, "body", { size: body.size, color: ink }), width }}>{words}</div>
        </Column>
      </Place>
    </Scene>
  );
}

type Palette = { tone: Color; ground: Color; ink: Color };

function paletteOf(kind: Kind, { theme }: Frame): Palette {
  const { accent, negative, background, quiet, ink } = theme.colors;
  const field = strongField(theme);
  const onTint = (tone: Color): Palette => ({ tone, ground: tinted(theme, tone, 0.13), ink });
  if (kind === "fact") return { tone: field.accent, ground: field.ground, ink: field.ink };
  if (kind === "warning") return onTint(negative);
  return kind === "tip" ? onTint(accent) : onTint(toned(theme, quiet, { ground: background }));
}

type SheetProps = {
  frame: Frame;
  size: { width: number; height: number };
  tab: { width: number; height: number };
  fills: readonly [Color, Color];
};

/** A sheet with a tab in full colour, its upper right corner folded over. */
function Sheet({ frame, size: { width, height }, tab, fills: [ground, tone] }: SheetProps): JSXNode {
  const r = frame.theme.radius.panel;
  const dark = mix(ground, tone, 0.4);
  const beside = tab.height === height;
  const sheet = `M${r} 0H${width - fold}L${width} ${fold}V${height - r}a${r} ${r} 0 0 1 ${-r} ${r}H${r}a${r} ${r} 0 0 1 ${-r} ${-r}V${r}a${r} ${r} 0 0 1 ${r} ${-r}z`;
  const strip = beside
    ? `M${r} 0H${tab.width}V${height}H${r}a${r} ${r} 0 0 1 ${-r} ${-r}V${r}a${r} ${r} 0 0 1 ${r} ${-r}z`
    : `M${r} 0H${width - fold}L${width} ${fold}V${tab.height}H0V${r}a${r} ${r} 0 0 1 ${r} ${-r}z`;
  return (
    <Shapes width={width} height={height}>
      <path d={sheet} fill={ground} />
      <path d={strip} fill={tone} />
      <path d={`M${width - fold} 0L${width} ${fold}H${width - fold}z`} fill={beside ? dark : mix(tone, ground, 0.5)} />
    </Shapes>
  );
}
