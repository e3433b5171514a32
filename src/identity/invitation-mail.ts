import type { Mail } from "../platform/ports/mailer.ts";
import type { Invitation } from "./organization.ts";

/** In both languages: nothing is known yet of whoever reads it. Nor does it repeat names, which anybody can choose. */
export const invitationMail = ({ email }: Invitation, url: string): Mail => ({
  to: email,
  subject: "You are invited to Chitra · चित्रा में आमंत्रण",
  text: [
    "You are invited to work with others in Chitra, which turns texts and tables into infographics. Sign in or create an account with this e-mail address, and accept within seven days:",
    "आपको चित्रा में साथ काम करने के लिए बुलाया गया है, जो लेखों और तालिकाओं से इन्फ़ोग्राफ़िक बनाता है। इसी ई-मेल पते से साइन इन करें या खाता बनाएँ और सात दिनों के भीतर स्वीकार करें:",
    url,
    "If you don't know what this is about, ignore this mail. · अगर आप इसके बारे में नहीं जानते, तो इसे अनदेखा करें।",
    "Chitra · चित्रा\n",
  ].join("\n\n"),
});
