import type { JSXNode } from "satori/jsx";
import type { Stat } from "../../blocks/stat.ts";
import { quantityFormat } from "../../format-quantity.ts";
import type { Frame } from "../../frame.ts";
import type { Theme } from "../../theme.ts";
import { ChangeMark } from "../change-mark.tsx";
import { contrast } from "../color.ts";
import { Icon } from "../icon.tsx";
import { SplitFigure } from "../split-figure.tsx";
import { Column } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { asMeasured, chartLeading } from "./chart-text.tsx";
import { Spark } from "./spark.tsx";

type Props = { frame: Frame; stat: Stat & { trend?: (number | null)[] | undefined }; width: number };

/** The first of some key figures: large, on a field that its trend fills from edge to edge. */
export function LeadStat({ frame, stat, width }: Props): JSXNode {
  const { field, ink, muted, emphasis } = panelColors(frame.theme);
  const padding = width < 420 ? 28 : 40;
  const inner = width - 2 * padding;
  const written = quantityFormat({ locale: frame.locale })(stat.figure);
  const label = { ...typeset(frame, "lead", { color: ink, leading: chartLeading(frame) }), ...asMeasured };
  return (
    <Column
      style={{
        width,
        flexShrink: 0,
        justifyContent: "space-between",
        backgroundColor: field,
        borderRadius: frame.theme.radius.panel,
        paddingTop: padding,
      }}
    >
      <Column gap={12} style={{ paddingLeft: padding, paddingRight: padding, paddingBottom: stat.trend ? 24 : padding }}>
        <Icon frame={frame} name={stat.icon} size={56} color={emphasis} />
        <SplitFigure frame={frame} written={written} width={inner} most={132} color={ink} />
        <div style={{ ...label, width: inner }}>{stat.label}</div>
        {stat.change && (
          <ChangeMark frame={frame} change={stat.change} width={inner} colors={{ good: emphasis, bad: ink, muted }} />
        )}
      </Column>
      {stat.trend && (
        <Column style={{ paddingLeft: padding - 8, paddingRight: padding - 8, paddingBottom: padding - 8 }}>
          <Spark
            values={stat.trend}
            color={emphasis}
            width={inner + 16}
            height={Math.round(130 + frame.extraHeight * 0.8)}
            stroke={6}
            filled
          />
        </Column>
      )}
    </Column>
  );
}

/** The hero's colours; those of a panel where the page itself is a hero field. */
function panelColors({ colors }: Theme) {
  const { background, hero, surface, ink, muted, accent, onHero, onHeroMuted, heroAccent } = colors;
  if (contrast(background, hero) < 1.1) return { field: surface, ink, muted, emphasis: accent };
  // Small words in the emphasis need 4.5:1, which themes promise for decoration only at 3:1.
  const emphasis = contrast(heroAccent, hero) >= 4.5 ? heroAccent : onHero;
  return { field: hero, ink: onHero, muted: onHeroMuted, emphasis };
}
