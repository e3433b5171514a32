/** Nouns in -ा that take -े before a postposition. Others in -ा are feminine (वर्षा, संख्या, साक्षरता) or stay as they are (राजा). */
const changing =
  /(?<=^|\s)(?:महीन|हिस्स|ज़िल|जिल|रुपय|पैस|किराय|बच्च|लड़क|बेट|खर्च|ख़र्च|मुनाफ़|मुनाफ|घाट|भाड़|दर्ज|नतीज|इलाक़|इलाक|क़स्ब|कस्ब|कारख़ान|कारखान|रास्त|हफ़्त|हफ्त|सोन|कोयल|लोह|दाख़िल|दाखिल|मामल|पौध|आँकड़|ठेक|थान|पेश|फ़ायद|फायद|खात|ख़ात|मेल)ा$/u;

/** A Hindi noun as it stands before में, का or के अनुसार: महीना, but महीने के अनुसार; what belongs to it goes along. */
export function oblique(noun: string): string {
  if (!changing.test(noun)) return noun;
  return `${noun.slice(0, -1)}े`.replace(/(?<=\s)का(?=\s\S+$)/u, "के");
}
