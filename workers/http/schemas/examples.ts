export const csvExample = "State,Sugarcane (Mt)\nUttar Pradesh,177\nMaharashtra,111\nKarnataka,62\n";

export const promptExample = {
  summary: "A prompt: a titled skeleton to fill",
  value: { prompt: "benefits of drinking water, 5 points", size: "portrait" },
};

export const textExample = {
  summary: "A text",
  value: {
    text: "# How India went online\n\nIn 2016 there were 340 million people online. By 2024 there were 950 million.\n",
  },
};

export const tableExample = {
  summary: "A table as records",
  value: {
    title: "Uttar Pradesh grows the most sugarcane",
    table: [
      { State: "Uttar Pradesh", "Sugarcane (Mt)": 177 },
      { State: "Maharashtra", "Sugarcane (Mt)": 111 },
    ],
    source: "Directorate of Economics and Statistics",
  },
};

export const specExample = {
  summary: "A whole spec",
  value: {
    spec: {
      title: "Villages came online",
      blocks: [
        { type: "headline", text: "villages came online in a single year", figure: { value: 48200 } },
        { type: "footer", source: "Ministry of Communications", date: "March 2026" },
      ],
    },
    theme: "paper",
  },
};
