import { formatMoney } from "../../kernel/money.ts";
import { type Instant, instant } from "../../kernel/time.ts";
import type { Mail } from "../../platform/ports/mailer.ts";
import type { BillingEvent } from "../../platform/ports/payment-provider.ts";
import type { Invoice } from "../invoices/invoice.ts";
import { dayIn, letter, type Payer } from "../letter.ts";
import { graceMilliseconds } from "../subscriptions/subscription.ts";

/** What the one who pays is told of an event by e-mail. */
export function mailOf(event: BillingEvent, payer: Payer, invoice: Invoice | undefined): Mail | undefined {
  switch (event.type) {
    case "subscription.charged":
    case "collection.paid":
    case "subscription.changed":
    case "refund.processed":
      return invoice && (invoice.kind === "credit_note" ? creditMail(payer, invoice) : invoiceMail(payer, invoice));
    case "collection.failed":
      return invoice && owedMail(payer, invoice);
    case "subscription.payment_failed":
      return failedMail(payer, event.at);
    case "subscription.halted":
      return haltedMail(payer);
    default:
      return undefined;
  }
}

/** The sandbox's pages are our own. */
const payLink = ({ accountUrl }: Payer, payUrl: string): string => new URL(payUrl, accountUrl).href;

function invoiceMail(payer: Payer, { number, tax, currency, due, payUrl }: Invoice): Mail {
  const total = formatMoney({ minor: tax.total, currency });
  const unpaid =
    payUrl === null
      ? [
          "It will be taken from what your plan is paid by; there is nothing for you to do.",
          "यह उसी से लिया जाएगा जिससे आपके प्लान का भुगतान होता है; आपको कुछ नहीं करना है।",
        ]
      : ["It isn't paid yet: pay it with the first link.", "इसका भुगतान अभी बाकी है: पहली कड़ी से भुगतान कीजिए।"];
  const [state, stateInHindi] = due > 0 ? unpaid : ["It is paid. Thank you!", "इसका भुगतान हो गया है। धन्यवाद!"];
  return letter(payer, {
    subject: `Invoice ${number}, ${total}`,
    english: `Here is your invoice ${number} for ${total}. ${state} Download it from your account:`,
    hindi: `यह रहा आपका ${total} का इनवॉइस ${number}। ${stateInHindi} इसे अपने खाते से डाउनलोड कीजिए:`,
    links: [...(due > 0 && payUrl !== null ? [payLink(payer, payUrl)] : []), payer.accountUrl],
  });
}

function creditMail(payer: Payer, { number, tax, currency, corrects }: Invoice): Mail {
  const total = formatMoney({ minor: tax.total, currency });
  const [way, wayInHindi] = corrects
    ? ["It goes back to the card or account that you paid with.", "यह राशि उसी कार्ड या खाते में लौटेगी जिससे आपने भुगतान किया था।"]
    : ["It is taken off your next invoice.", "यह राशि आपके अगले इनवॉइस में से घटेगी।"];
  return letter(payer, {
    subject: `Credit note ${number}, ${total}`,
    english: `Here is your credit note ${number} for ${total}. ${way} Download it from your account:`,
    hindi: `यह रहा आपका ${total} का क्रेडिट नोट ${number}। ${wayInHindi} इसे अपने खाते से डाउनलोड कीजिए:`,
  });
}

function owedMail(payer: Payer, { number, currency, due, payUrl }: Invoice): Mail {
  const amount = formatMoney({ minor: due, currency });
  return letter(payer, {
    subject: `We couldn't collect invoice ${number}`,
    english: `${amount} of your invoice ${number} couldn't be collected and is still to be paid. Pay it here:`,
    hindi: `आपके इनवॉइस ${number} के ${amount} नहीं लिए जा सके और अभी बाकी हैं। यहाँ भुगतान कीजिए:`,
    links: [payUrl === null ? payer.accountUrl : payLink(payer, payUrl)],
  });
}

function failedMail(payer: Payer, at: Instant): Mail {
  const last = dayIn(instant(at + graceMilliseconds));
  return letter(payer, {
    subject: "We couldn't charge your plan",
    english: `The payment for your plan was declined. We will try again, and your plan stays until ${last.en}. See that there is enough money behind it, or pay with something else:`,
    hindi: `आपके प्लान का भुगतान अस्वीकार हो गया। हम फिर प्रयास करेंगे, और प्लान ${last.hi} तक बना रहेगा। देख लीजिए कि खाते में पर्याप्त राशि हो, या किसी और से भुगतान कीजिए:`,
  });
}

const haltedMail = (payer: Payer): Mail =>
  letter(payer, {
    subject: "Your plan has stopped",
    english:
      "The payment for your plan was declined several times, so we have stopped trying and the plan has ended. Nothing of yours is lost. Begin your plan again here:",
    hindi:
      "आपके प्लान का भुगतान कई बार अस्वीकार हुआ, इसलिए हमने प्रयास रोक दिया है और प्लान समाप्त हो गया है। आपका कुछ नहीं खोया है। प्लान यहाँ फिर शुरू कीजिए:",
  });
