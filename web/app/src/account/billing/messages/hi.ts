import type { BillingMessages } from "./en.ts";

export const hi: BillingMessages = {
  free: "यह संगठन मुफ़्त प्लान पर है; कोई शुल्क नहीं लगता।",
  plan: "प्लान",
  plans: { starter: "स्टार्टर", pro: "प्रो", business: "बिज़नेस", enterprise: "एंटरप्राइज़" },
  standing: "स्थिति",
  standings: {
    incomplete: "अभी भुगतान नहीं हुआ",
    trialing: "परीक्षण अवधि में",
    active: "चालू",
    past_due: "भुगतान अस्वीकार; फिर प्रयास होगा",
    halted: "रुका हुआ: भुगतान नहीं हो सका",
    paused: "विराम पर",
    cancelled: "रद्द",
  },
  seats: "सीटें",
  nextCharge: "अगला भुगतान",
  endsOn: "समाप्ति",
  portal: "भुगतान का तरीक़ा बदलें, या रद्द करें",
  invoices: "इनवॉइस",
  none: "अभी कोई इनवॉइस नहीं है।",
  kinds: {
    invoice: (number) => `इनवॉइस ${number}`,
    credit_note: (number) => `क्रेडिट नोट ${number}`,
  },
  paid: "भुगतान हो गया",
  credited: "राशि लौटी",
  due: (amount) => `${amount} बाकी`,
  pay: "भुगतान करें",
  download: (number) => `${number} का PDF डाउनलोड करें`,
};
