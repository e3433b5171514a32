/** Texts of the kinds that people bring, for the tests. */
export const samples = {
  monsoon: `The Indian monsoon is a seasonal reversal of winds that brings nearly 80% of the country's annual rain between June and September. It usually reaches Kerala around 1 June and covers the whole country within 45 days. Mawsynram in Meghalaya receives about 11,870 mm of rain a year. About 55% of India's farmland has no irrigation and depends on the season. A weak monsoon raises food prices and strains reservoirs. The winds are driven by the difference in temperature between land and sea. In winter they turn around and blow dry air from the northeast.`,

  habits: `# Small habits that make mornings calmer

Most of the work is done the evening before.

- **Lay out clothes**: choose them before going to bed, so that there is nothing to decide.
- **Drink a glass of water**: the body wakes up thirsty.
- **Leave the phone in another room**: the first half hour belongs to you.
- **Write down three tasks**: no more, and in order of weight.
- **Walk for ten minutes**: daylight sets the inner clock.
`,

  exports: `India's merchandise exports grew 12% to ₹4.5 lakh crore in March 2024, up from ₹4 lakh crore a year earlier. Imports fell by 3.2% to ₹5.1 lakh crore. The trade deficit narrowed to ₹60,000 crore. Engineering goods made up 26% of all exports, petroleum products 18%, gems and jewellery 9%, and medicines 7%. "We see orders coming back from Europe and the Gulf," said the Commerce Secretary. The government expects demand to stay firm through the summer.

Source: Ministry of Commerce and Industry`,

  coffee: `# South Indian filter coffee

## Ingredients
- 3 tablespoons of ground coffee with chicory
- 1 cup of boiling water
- 1 cup of whole milk
- Sugar to taste

## Method
1. Put the ground coffee into the upper cup of the filter and press it down lightly.
2. Pour boiling water over it and close the lid.
3. Wait for 15 minutes while the decoction drips through.
4. Heat the milk until it starts to rise.
5. Mix one part decoction with three parts milk, add sugar and pour it from a height until it froths.
`,

  isro: `The Indian Space Research Organisation was founded in 1969 and launched its first satellite, Aryabhata, in 1975. In July 1980, the SLV-3 rocket put Rohini into orbit from Sriharikota. On 22 October 2008, Chandrayaan-1 left for the Moon, where it found signs of water. The Mars Orbiter Mission reached Mars in September 2014 at the first attempt. On 23 August 2023, Chandrayaan-3 landed near the lunar south pole.`,

  electric: `# Electric versus petrol scooters

Electric scooters are cheaper to run, while petrol scooters are cheaper to buy. Electric scooters make hardly any noise, whereas petrol scooters can be heard down the street. Electric scooters need three hours at a plug. Petrol scooters are refuelled in two minutes. Unlike petrol scooters, electric scooters have few parts that wear out.`,

  hindi: `पानी शरीर के लिए सबसे ज़रूरी पोषक तत्व है। हमारे शरीर का लगभग 60% हिस्सा पानी से बना है। एक वयस्क को रोज़ 3 लीटर पानी पीना चाहिए। भारत में 4.5 करोड़ घरों तक नल का पानी पहुँच चुका है। गर्मी में पसीने से शरीर का पानी तेज़ी से कम होता है। पानी की कमी से थकान और सिरदर्द होता है।`,

  hindiHistory: `1857 में मेरठ से विद्रोह शुरू हुआ। 1885 में भारतीय राष्ट्रीय कांग्रेस की स्थापना हुई। मार्च 1930 में गांधीजी ने दांडी यात्रा की। 1942 में भारत छोड़ो आंदोलन छिड़ा। 15 अगस्त 1947 को भारत स्वतंत्र हुआ।`,

  power: `In 2023, coal generated 73% of India's electricity, hydro 8%, solar 7%, wind 5% and other sources 7%. Coal plants are still being built, but most new capacity is solar. Rajasthan and Gujarat lead the way because land is cheap and the sky is clear.`,

  seedlings: `Growing tomatoes on a balcony takes little space. First, fill a small pot with moist soil and press two seeds into it. Then, keep the pot in a warm place until the first leaves appear. Next, move the stronger seedling into a deep container. Water it every morning. Finally, tie the stem to a stick and wait for the flowers to turn into fruit.`,

  remoteWork: `# Working from home

## Pros
- No commute
- Fewer interruptions
- Wider choice of employers

## Cons
- Harder to switch off
- Less contact with colleagues
- The kitchen table is no desk
`,

  quotation: `# Why libraries matter

> A library is the only room in town where nobody asks you to buy something.
> — Head librarian, Thrissur

Public libraries lend far more than books. They offer desks, quiet and a warm place in winter. Children learn to read there before they go to school. Older people find company and help with forms. Many now lend tools, seeds and musical instruments.`,

  states: `# Rice in the east

The harvest of the last season, in million tonnes.

| State | Rice (million tonnes) |
|---|---|
| West Bengal | 16.8 |
| Uttar Pradesh | 15.9 |
| Odisha | 8.1 |
| Bihar | 7.4 |

Most of it grew in the wet season.`,

  upi: `UPI processed 172 billion transactions worth ₹246 lakh crore in 2024. More than 350 million people use it. The number of merchants rose by 26% to 60 million. Small payments below ₹500 make up 84% of all transactions between people and shops.`,

  plainList: `Ways to save water at home
Fix dripping taps
Take shorter showers
Water plants in the evening
Collect rain from the roof
Run the washing machine only when full`,

  guide: `# How to keep a bicycle for life

## Step 1: Keep it dry
Rust starts where water stays. Wipe the frame after every wet ride.

## Step 2: Oil the chain
A drop on every link once a month is enough.

## Step 3: Pump the tyres
Soft tyres wear out twice as fast and make riding hard.
`,
} as const;
