/** "1 GB की कीमत ": a price's name that has a number of its own, up to the price. "12% की वृद्धि" is none: there the number is the news. */
export const pricedMeasure =
  /[\d०-९][\d०-९.,]*\s*[\p{L}\p{M}]*\s+(?:का|की|के)\s+(?:क़ीमत|कीमत|दाम|भाव|मूल्य|लागत|किराया|शुल्क|ख़र्च|खर्च)\s*$/u;
