import { debitIn } from "./debit.ts";
import type { NoticeMessages } from "./en.ts";

export const hi: NoticeMessages = {
  intro: "जिस पर किसी को ध्यान देना है। सबसे ज़रूरी बातें स्वामियों और प्रबंधकों को मेल से भी मिलती हैं।",
  none: "अभी ध्यान देने की कोई बात नहीं है।",
  look: "खोलें",
  other: (kind) => `${kind.replaceAll(/[._]/g, " ")} के बारे में कुछ नया`,
  kinds: {
    "webhook.failing": ({ host, days }) => `${host} के वेबहुक तक ${days} दिन से कुछ नहीं पहुँचा।`,
    "webhook.disabled": ({ host }) => `${host} का वेबहुक बंद है। छूटी घटनाएँ 30 दिन तक दोबारा भेजी जा सकती हैं।`,
    "webhook.given_up": ({ host }) => `${host} के वेबहुक ने एक संदेश तीन दिन तक नहीं लिया; अब वह अपने आप नहीं भेजा जाएगा।`,
    "schedule.disabled": ({ name, failures }, { number }) =>
      `शेड्यूल “${name}” लगातार ${number(Number(failures))} बार असफल हुआ और बंद है।`,
    "job.dead": ({ error }) => `एक काम हमारी ओर से हर प्रयास में असफल रहा और छोड़ दिया गया: ${error}`,
    "usage.threshold_reached": ({ threshold_percent: percent, period }, { month }) =>
      `${month(String(period))} के लिए प्लान में शामिल चित्रों में से ${percent}% बन चुके हैं।`,
    "api_key.leaked": ({ name, url }) => `कुंजी “${name}” सार्वजनिक जगह मिली (${url}); अब वह केवल पढ़ सकती है।`,
    "billing.payment_failed": ({ reason }) => `एक भुगतान विफल हुआ: ${reason}। फिर प्रयास होगा।`,
    "billing.collection_failed": ({ reason }) => `प्लान से ऊपर के उपयोग का भुगतान नहीं हो पाया: ${reason}।`,
    "billing.debit": (facts) => {
      const { amount, day } = debitIn("hi-IN", facts);
      return `${day} को ${amount} का भुगतान होगा।${facts.needs_approval ? " ₹15,000 से ऊपर इसे आपको मंज़ूर करना होगा।" : ""}`;
    },
    "billing.cards": ({ cards }) => `प्लान का भुगतान करने वाला कार्ड जल्द समाप्त होगा: ${cards}। उससे पहले भुगतान का दूसरा तरीक़ा जोड़ें।`,
    "billing.return": () => "प्लान समाप्त हो गया। सभी चित्र सुरक्षित हैं, और प्लान फिर लिया जा सकता है।",
    "billing.halted": () => "प्लान का भुगतान नहीं हो सका, इसलिए वह रुक गया है। कुछ नहीं खोया; उसे फिर लिया जा सकता है।",
    "billing.refunded": () => "एक भुगतान लौटाया गया।",
    "billing.invoice_due": ({ invoice }) => `इनवॉइस ${invoice} का भुगतान अपने आप नहीं हो सका; वह आपको करना है।`,
  },
};
