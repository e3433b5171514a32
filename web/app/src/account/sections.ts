import type { Role } from "./account-api.ts";

const sections = ["organization", "keys", "usage", "billing", "notices", "log", "security"] as const;
export type Section = (typeof sections)[number];

const forAdmins: readonly Section[] = ["keys", "notices", "log"];

/** Owners and admins see everything, and billing is for whoever looks after it; the server holds everybody to it. */
export const sectionsOf = (role: Role): Section[] =>
  sections.filter((section) => {
    if (role === "owner" || role === "admin") return true;
    return section === "billing" ? role === "billing" : !forAdmins.includes(section);
  });

/** What an address such as `/account#keys` opens; undefined for any other fragment. */
export const sectionIn = (hash: string): Section | undefined => sections.find((section) => hash === `#${section}`);
