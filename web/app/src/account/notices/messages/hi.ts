import { debitIn } from "./debit.ts";
import type { NoticeMessages } from "./en.ts";

export const hi: NoticeMessages = {
  intro: "जिस पर किसी को ध्यान देना है। सबसे ज़रूरी बातें मालिकों और एडमिन को मेल से भी मिलती हैं।",
  none: "अभी किसी बात पर ध्यान देना नहीं है।",
  look: "देखें",
  other: (kind) => `${kind.replaceAll(/[._]/g, " ")} के बारे में कुछ नया`,
  kinds: {
    "webhook.failing": ({ host, days }) => `${host} के वेबहुक तक ${days} दिन से कुछ नहीं पहुँचा।`,
    "webhook.disabled": ({ host }) => `${host} का वेबहुक बंद है। छूटी घटनाएँ 30 दिन तक दोबारा भेजी जा सकती हैं।`,
    "webhook.given_up": ({ host }) => `${host} के वेबहुक ने एक संदेश तीन दिन तक नहीं लिया; अब वह अपने आप नहीं भेजा जाएगा।`,
    "schedule.disabled": ({ name, failures }) => `शेड्यूल “${name}” लगातार ${failures} बार असफल हुआ और बंद है।`,
    "job.dead": ({ error }) => `कई प्रयासों के बाद एक काम छोड़ दिया गया: ${error}`,
    "usage.threshold_reached": ({ threshold_percent: percent, period }) => `${period} के ${percent}% चित्र बन चुके हैं।`,
    "api_key.leaked": ({ name, url }) => `कुंजी “${name}” सार्वजनिक जगह मिली (${url}); अब वह केवल पढ़ सकती है।`,
    "billing.payment_failed": ({ reason }) => `एक भुगतान विफल हुआ: ${reason}। फिर प्रयास होगा।`,
    "billing.collection_failed": ({ reason }) => `योजना से ऊपर के उपयोग का भुगतान नहीं हो पाया: ${reason}।`,
    "billing.debit": (facts) => {
      const { amount, day } = debitIn("hi-IN", facts);
      return `${day} को ${amount} का भुगतान होगा।${facts.needs_approval ? " ₹15,000 से ऊपर इसे आपको मंज़ूर करना होगा।" : ""}`;
    },
    "billing.cards": ({ cards }) => `जल्द समाप्त: ${cards}। उससे पहले भुगतान का दूसरा तरीक़ा जोड़ें।`,
    "billing.return": () => "योजना समाप्त हो गई। सभी चित्र सुरक्षित हैं, और योजना फिर ली जा सकती है।",
    "billing.halted": () => "योजना का भुगतान नहीं हुआ, इसलिए वह रुकी है।",
    "billing.refunded": () => "एक भुगतान लौटाया गया।",
    "billing.invoice_due": ({ invoice }) => `इनवॉइस ${invoice} का भुगतान आपको करना है।`,
  },
};
