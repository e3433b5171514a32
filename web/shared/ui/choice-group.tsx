import { type CSSProperties, type ReactNode, useId } from "react";
import { balancedColumns } from "./balanced-columns.ts";
import styles from "./choice-group.module.css";

export type Choice<Value extends string> = { value: Value; label: string; hint?: string | undefined; picture?: ReactNode };

type Props<Value extends string> = {
  legend: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  /** `row` scrolls sideways: for more choices than a form has room for. */
  layout: "segments" | "tiles" | "chips" | "row";
};

const mostColumns = 4;

/** Radio buttons that look like what they choose. The browser's own radio group gives the arrow keys and the names. */
export function ChoiceGroup<Value extends string>({ legend, choices, value, onChange, layout }: Props<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles[layout]} style={{ "--columns": balancedColumns(choices.length, mostColumns) } as CSSProperties}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice} title={choice.hint}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.picture}
            <span className={styles.label}>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
