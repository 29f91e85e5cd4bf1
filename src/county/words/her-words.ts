/**
 * What people may write in the box for their own words, made up: short, calm, in the first person, and about what
 * they live with rather than about injuries. `{place}` is somewhere in the district. Every one is marked as fictional
 * where it is used.
 */
export const HER_WORDS: readonly string[] = [
  "He checks my phone every night and asks who I have spoken to.",
  "He says he is sorry afterwards. It keeps happening and it is more often now.",
  "He keeps all the money. I have to show a receipt for everything.",
  "He knows what I said to my friend. I think there is something on my phone.",
  "I left two weeks ago. He waits outside when I pick up the children at {place}.",
  "He comes to my work near {place} and sits in his car.",
  "We are separated but he still lets himself in. He says it is his house too.",
  "My husband's mother tells him what to do with me. I am never alone with my own family.",
  "My family want me to marry in the summer. I have said no and they do not hear it.",
  "He says if I go he will keep my passport and my visa will end.",
  "I am pregnant and he has got worse since I told him.",
  "My daughter is scared of him. She sleeps in my room now.",
  "He never hits me. He just makes sure I know that he could.",
  "Someone I used to see keeps making new accounts to write to me. I block one and there is another.",
  "He sends me photos of my own front door near {place}.",
  "He put pictures of me online. People I know have seen them.",
  "Something happened to me at a party and I have told nobody. I would like to talk to a woman.",
  "It happened years ago and it came back when I saw him at {place}.",
  "My manager touches me when nobody is there. The others think it is a joke.",
  "A man follows me on the path behind {place}. It is always the same one.",
  "My son is seventeen and frightens me. I do not want him in trouble, I want him to have help.",
  "I am not sure this counts. He has never left a mark.",
  "He tells everyone I am mad. I have started to write things down so that I know.",
  "My ex uses the handovers at {place} to shout at me in front of the children.",
  "I have nowhere to go with the dog, so I stay.",
  "He drinks more since he lost his job. I walk round {place} until he is asleep.",
  "He grabs me by the neck when he is angry. He says he is only holding me.",
  "I am disabled and he does my care. If I say anything he says he will stop.",
  "My partner is a woman. I did not think anyone would believe me.",
  "She controls everything I do. I am a man and I feel stupid asking.",
  "He took my keys and my bank card. A neighbour at {place} is letting me use her phone.",
  "I want to know what would happen if I told the police. I am not ready to.",
  "My English is not good. Please can someone speak my language.",
  "I have an order against him and he still writes to my sister.",
  "He said he will hurt himself if I leave. I do not know what to do.",
  "He will be out on Friday. I need to think what to do before then.",
  "I moved to {place} to get away and I think he has found out.",
  "At the place of worship they told me to be patient. I have been patient for nine years.",
  "He takes my wages and says the debts are mine. They are in my name.",
  "I only want to talk to somebody. Please do not send anyone to the house.",
];

/** What people worried about their own behaviour may write, made up. */
export const OWN_WORDS: readonly string[] = [
  "I shout and I see how they look at me. I do not want to be like this.",
  "I check her phone. I know I should not. I cannot stop.",
  "My partner left because of me. I want to change before I see the children.",
  "I pushed him last week. I am ashamed and I want it never to happen again.",
  "I lose my temper and afterwards I cannot remember all of it.",
  "My probation officer said I could ask you. I think I am ready to.",
  "I grew up with this and now I hear my father when I speak.",
  "I follow what she does online. She has asked me to leave her alone.",
];

/** Somewhere people know in each district; towns and kinds of places, no addresses. */
export const PLACES: Readonly<Record<string, readonly string[]>> = {
  broxbourne: ["the station in Cheshunt", "the market in Hoddesdon", "the canal in Waltham Cross"],
  dacorum: ["the Old Town in Hemel Hempstead", "the canal in Berkhamsted", "the school in Tring"],
  "east-hertfordshire": [
    "the market in Hertford",
    "the station in Bishop's Stortford",
    "the library in Ware",
  ],
  hertsmere: ["the shops in Borehamwood", "the bus station in Potters Bar", "the park in Bushey"],
  "north-hertfordshire": ["the market in Hitchin", "the arcade in Letchworth", "the church in Royston"],
  "st-albans": ["the park in St Albans", "the station in Harpenden", "the market"],
  stevenage: ["the bus station in Stevenage", "the Old Town in Stevenage", "the lakes"],
  "three-rivers": [
    "the station in Rickmansworth",
    "the shops in South Oxhey",
    "the surgery in Abbots Langley",
  ],
  watford: ["the hospital in Watford", "the high street in Watford", "the park in Cassiobury"],
  "welwyn-hatfield": ["the campus in Hatfield", "the shops in Welwyn Garden City", "the station in Hatfield"],
};

/** What to say when someone else answers, as people ask for it. */
export const IF_OTHER: readonly string[] = [
  "Say it is about a delivery.",
  "Say you are from the dentist.",
  "Say it is the school about a form.",
  "Hang up, please.",
  "Say it is a survey.",
];

export const CODE_WORDS: readonly string[] = [
  "sunrise",
  "teapot",
  "heron",
  "marmalade",
  "bluebell",
  "lantern",
  "pebble",
  "orchard",
];

/** Of somebody worried about somebody else. */
export const WORRIED_WORDS: readonly string[] = [
  "I hear him through the wall near {place}, most nights.",
  "She does not come to anything any more and he answers her phone.",
  "My friend at work has bruises and says she fell.",
  "My daughter changed since she lives with him.",
];

/** Of a young person. */
export const YOUNG_WORDS: readonly string[] = [
  "My boyfriend wants to know where I am all the time.",
  "I hear it at night and I take my brother into my room.",
  "Someone at school has a picture of me and says he will send it round.",
  "My parents want me to go away in the summer to meet someone. I do not want to.",
  "He waits for me at {place} after school.",
];
