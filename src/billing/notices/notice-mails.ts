import type { Instant } from "../../kernel/time.ts";
import type { Mail } from "../../platform/ports/mailer.ts";
import { dayIn, letter, type Payer } from "../letter.ts";

type Debit = { at: Instant; amount: string; needsApproval: boolean };

export function debitMail(payer: Payer, { at, amount, needsApproval }: Debit): Mail {
  const day = dayIn(at);
  const approval = needsApproval
    ? [
        " In India a debit above ₹15,000 goes through only when you approve it: your bank will ask you. If you don't, the plan stops 15 days later.",
        " भारत में ₹15,000 से ऊपर का भुगतान आपकी मंज़ूरी पर ही होता है: आपका बैंक आपसे पूछेगा। मंज़ूरी न मिलने पर प्लान 15 दिन बाद रुक जाएगा।",
      ]
    : ["", ""];
  return letter(payer, {
    subject: `${amount} will be charged on ${day.en}`,
    english: `Your plan goes on: ${amount}, tax included, will be charged on ${day.en}.${approval[0]} If that is right there is nothing to do; to change or cancel the plan before then:`,
    hindi: `आपका प्लान जारी है: ${day.hi} को कर सहित ${amount} लिए जाएँगे।${approval[1]} सब ठीक हो तो कुछ नहीं करना है; उससे पहले प्लान बदलना या रद्द करना हो तो:`,
  });
}

export const cardsMail = (payer: Payer, cards: readonly string[]): Mail =>
  letter(payer, {
    subject: "A card that pays your plan expires soon",
    english: `Your plan is paid by a card that expires soon:\n${cards.join("\n")}\nAdd another card or another way to pay before then, so that the plan goes on:`,
    hindi:
      "आपके प्लान का भुगतान जिस कार्ड से होता है (ऊपर देखिए), वह जल्द समाप्त होगा। उससे पहले कोई दूसरा कार्ड या भुगतान का तरीक़ा जोड़ दीजिए, ताकि प्लान चलता रहे:",
  });

export const returnMail = (payer: Payer): Mail =>
  letter(payer, {
    subject: "Your pictures are still here",
    english:
      "Your plan has ended. Everything that you have drawn is kept, and its links go on working. This is the only time that we write about it; if something was amiss, just answer this mail. Should you want to begin again:",
    hindi:
      "आपका प्लान समाप्त हो गया है। आपके बनाए सभी चित्र सुरक्षित हैं और उनकी कड़ियाँ चलती रहेंगी। इस बारे में हम केवल यही एक मेल भेज रहे हैं; कुछ ठीक न लगा हो, तो इसी मेल का उत्तर दीजिए। फिर शुरू करना चाहें, तो:",
  });
