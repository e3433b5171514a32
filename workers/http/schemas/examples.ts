export const csvExample = "State,Sugar (Mt)\nUttar Pradesh,10.1\nMaharashtra,9.05\nKarnataka,3.15\n";

export const promptExample = {
  summary: "A prompt: a titled skeleton to fill",
  value: { prompt: "benefits of drinking water, 5 points", size: "portrait" },
};

export const textExample = {
  summary: "A text",
  value: {
    text: "# How India went online\n\nIn 2014 there were 252 million internet subscribers. By 2024 there were 954 million.\n",
  },
};

export const tableExample = {
  summary: "A table as records",
  value: {
    title: "Uttar Pradesh makes the most sugar",
    table: [
      { State: "Uttar Pradesh", "Sugar (Mt)": 10.1 },
      { State: "Maharashtra", "Sugar (Mt)": 9.05 },
    ],
    source: "Ministry of Consumer Affairs, Food and Public Distribution, 2017-18",
  },
};

export const specExample = {
  summary: "A whole spec",
  value: {
    spec: {
      title: "Village councils came online",
      blocks: [
        { type: "headline", text: "village councils were made ready for broadband", figure: { value: 214323 } },
        { type: "footer", source: "BharatNet, Department of Telecommunications", date: "February 2025" },
      ],
    },
    theme: "paper",
  },
};
