import type { Theme } from "../theme.ts";
import { marigold } from "./marigold.ts";
import { midnight } from "./midnight.ts";
import { paper } from "./paper.ts";
import { print } from "./print.ts";

/** Every theme there is. A new one is its file and its place here. */
export const themes: readonly Theme[] = [paper, midnight, marigold, print];

export const themeNamed = (name: string): Theme | undefined => themes.find((theme) => theme.name === name);
