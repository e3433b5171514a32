import { once } from "../kernel/once.ts";
import type { Instant } from "../kernel/time.ts";
import type { Mail } from "../platform/ports/mailer.ts";

/** Who pays, whose page is `accountUrl`. `buyer` is whom invoices are made out to: somebody may pay for several. */
export type Payer = { to: string; buyer: string; accountUrl: string };

type Words = { subject: string; english: string; hindi: string; links?: readonly string[] };

/** In both languages: nobody was asked which one the payer reads. */
export const letter = ({ to, buyer, accountUrl }: Payer, { subject, english, hindi, links = [accountUrl] }: Words): Mail => ({
  to,
  subject: `${subject} · Chitra`,
  text: `${[english, hindi, ...links, `Chitra · चित्रा\n${buyer}`].join("\n\n")}\n`,
});

const formatIn = (locale: string) =>
  once(() => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "Asia/Kolkata" }));
const formats = { en: formatIn("en-IN"), hi: formatIn("hi-IN") };

/** A day in India, as each language writes it. */
export const dayIn = (at: Instant) => ({ en: formats.en().format(at), hi: formats.hi().format(at) });
