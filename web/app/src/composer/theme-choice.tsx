import type { ThemeColors } from "../../../shared/api/types.ts";
import { ChoiceGroup } from "../../../shared/ui/choice-group.tsx";
import { Icon } from "../../../shared/ui/icon.tsx";
import { useLooks } from "../looks.tsx";
import { nameIn } from "../messages/hindi-names.ts";
import { useLanguage } from "../messages/language.tsx";
import styles from "./theme-choice.module.css";

type Props = { legend: string; value: string; onChange: (theme: string) => void; automatic?: boolean };

/** Each theme as a tiny poster in its own colours. The empty name leaves the choice to Chitra. */
export function ThemeChoice({ automatic = false, ...rest }: Props) {
  const { language, messages: t } = useLanguage();
  const { themes } = useLooks();
  if (themes.status === "missing")
    return automatic && <p className={styles.missing}>{`${t.look.theme}: ${t.look.unavailable}`}</p>;
  const choices = themes.items.map((theme) => ({
    value: theme.name,
    label: nameIn(language, "themes", theme),
    hint: theme.description,
    picture: <Poster colors={theme.colors} />,
  }));
  const leaveIt = { value: "", label: t.look.automatic, hint: undefined, picture: <Wand /> };
  return <ChoiceGroup layout="row" choices={automatic ? [leaveIt, ...choices] : choices} {...rest} />;
}

function Poster({ colors: { background, hero, accent, ink, categories } }: { colors: ThemeColors }) {
  return (
    <svg className={styles.poster} viewBox="0 0 64 40" aria-hidden="true">
      <rect width="64" height="40" fill={background} />
      <rect width="64" height="14" fill={hero} />
      <rect x="6" y="19" width="18" height="3" rx="1.5" fill={ink} />
      <rect x="6" y="26" width="14" height="8" rx="2" fill={accent} />
      {categories.slice(0, 4).map((color, index) => (
        <rect key={color} x={30 + index * 8} y={31 - index * 4} width="5" height={3 + index * 4} rx="1" fill={color} />
      ))}
    </svg>
  );
}

function Wand() {
  return (
    <span className={styles.wand}>
      <Icon name="sparkles" />
    </span>
  );
}
