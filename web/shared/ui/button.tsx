import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "react";
import styles from "./button.module.css";
import { Icon, type IconName } from "./icon.tsx";

type Look = { tone?: "primary" | "quiet" | "plain" | "danger"; icon?: IconName };

const classOf = (tone: Look["tone"]) => `${styles.button} ${styles[tone ?? "quiet"]}`;

/** A button is never a submit button unless it says so. */
export function Button({ tone, icon, children, ...rest }: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="button" {...rest} className={classOf(tone)}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

export function ButtonLink({ tone, icon, children, ...rest }: Look & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a {...rest} className={classOf(tone)}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}
