import type { Mail } from "../ports/mailer.ts";

type Wording = { subject: string; body: string };
type MailKind = "verify" | "known" | "magicLink" | "reset";

const wordings: Record<"en" | "hi", Record<MailKind, Wording>> = {
  en: {
    verify: {
      subject: "Confirm your e-mail address",
      body: "Welcome to Chitra. Confirm that this address is yours, and your account is ready. The link works for one hour:",
    },
    known: {
      subject: "You already have an account",
      body: "Somebody tried to sign up to Chitra with this address, which has an account already. If it was you, sign in here; there you can also choose a new password, if you have forgotten yours:",
    },
    magicLink: { subject: "Your link to sign in", body: "Sign in to Chitra with this link. It works once, for five minutes:" },
    reset: {
      subject: "Choose a new password",
      body: "Choose a new password for your account with Chitra here. The link works once, for one hour:",
    },
  },
  hi: {
    verify: {
      subject: "अपना ई-मेल पता पक्का करें",
      body: "चित्रा में आपका स्वागत है। पक्का करें कि यह पता आपका है; फिर आपका खाता तैयार है। यह कड़ी एक घंटे तक चलेगी:",
    },
    known: {
      subject: "आपका खाता पहले से है",
      body: "किसी ने इस पते से नया खाता बनाना चाहा, पर चित्रा में इसका खाता पहले से है। अगर यह आप थे, तो यहाँ साइन इन करें; पासवर्ड भूल गए हों, तो वहीं नया चुन सकते हैं:",
    },
    magicLink: { subject: "साइन इन करने की कड़ी", body: "इस कड़ी से चित्रा में साइन इन करें। यह एक बार, पाँच मिनट तक चलेगी:" },
    reset: { subject: "नया पासवर्ड चुनें", body: "चित्रा के अपने खाते का नया पासवर्ड यहाँ चुनें। यह कड़ी एक बार, एक घंटे तक चलेगी:" },
  },
};

const ending = {
  en: "If you didn't ask for this, ignore this mail: nothing changes.",
  hi: "अगर आपने यह नहीं माँगा था, तो इस मेल को अनदेखा करें: कुछ नहीं बदलेगा।",
};

type Occasion = { kind: MailKind; to: string; url: string; headers: Headers | undefined };

/** In Hindi where the browser that asked prefers it. */
export function signInMail({ kind, to, url, headers }: Occasion): Mail {
  const language = headers?.get("accept-language")?.trim().toLowerCase().startsWith("hi") ? "hi" : "en";
  const { subject, body } = wordings[language][kind];
  return { to, subject: `${subject} · Chitra`, text: `${body}\n\n${url}\n\n${ending[language]}\n` };
}
