import type { Role } from "./account-api.ts";

const sections = ["organization", "keys", "usage", "notices", "log", "security"] as const;
export type Section = (typeof sections)[number];

/** Keys, notices and the log are for owners and admins; the server holds everybody to it. */
const guarded: readonly Section[] = ["keys", "notices", "log"];

export const sectionsOf = (role: Role): Section[] =>
  sections.filter((section) => role === "owner" || role === "admin" || !guarded.includes(section));

/** What an address such as `/account#keys` opens; undefined for any other fragment. */
export const sectionIn = (hash: string): Section | undefined => sections.find((section) => hash === `#${section}`);
