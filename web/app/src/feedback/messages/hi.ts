import type { FeedbackMessages } from "./en.ts";

export const hi: FeedbackMessages = {
  label: "आपकी राय",
  picture: "यह चित्र आपको कैसा लगा?",
  survey: "कुल मिलाकर आप चित्रा से कितने संतुष्ट हैं?",
  scores: { 1: "बिल्कुल नहीं", 2: "ज़्यादा नहीं", 3: "ठीक-ठाक", 4: "अच्छा", 5: "बहुत अच्छा" },
  kept: "धन्यवाद। बदलने के लिए दूसरा चेहरा चुनिए।",
  withdrawn: "वापस ले लिया गया।",
  failed: "सहेजा नहीं जा सका। फिर चुनिए।",
  undo: "वापस लें",
  notNow: "अभी नहीं",
};
