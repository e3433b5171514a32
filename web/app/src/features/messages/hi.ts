import type { FeatureMessages } from "./en.ts";

export const hi: FeatureMessages = {
  looking: "एक पल …",
  names: {
    "api-keys": "API कुंजियाँ",
    batches: "बैच",
    "usage-analytics": "उपयोग",
    "usage-reports": "उपयोग की रिपोर्ट",
    webhooks: "वेबहुक",
  },
  closed: (name) => `${name}: आपके लिए अभी खुला नहीं है`,
  gates: {
    release_not_reached: (release) => `यह रिलीज़ ${release} के साथ आएगा, जिस पर अभी काम चल रहा है।`,
    not_scheduled_yet: () => "यह आगे किसी दिन खुलेगा।",
    schedule_over: () => "जितने समय के लिए यह खुला था, वह पूरा हो गया है।",
    not_ramped_up_yet: () => "यह एक-एक करके सभी संगठनों के लिए खुल रहा है। आपकी बारी भी आएगी।",
    prerequisite_closed: () => "इसके लिए जो चाहिए, वह अभी खुला नहीं है।",
    not_for_this_plan: () => "यह आपके संगठन के प्लान में नहीं, दूसरे प्लान में है।",
    killed: () => "यह अभी बंद रखा गया है। हम इसे ठीक कर रहे हैं; आपका सब कुछ सुरक्षित है।",
  },
  otherGate: "थोड़ी देर बाद फिर देखिए।",
};
