/** What professionals write who ask for help on someone's behalf, made up; and what is asked of them and told to them. */
export const SEEN: readonly string[] = [
  "Came with her arm in a sling, twice since the summer. He answered every question put to her.",
  "Did not come to two appointments. At the third she asked whether the door locks.",
  "Her son told his teacher that he sleeps in his shoes so that they can go quickly.",
  "Rent four weeks behind since he took over her account. She asked for the letters to go elsewhere.",
  "Neighbours rang about shouting on two nights. She said at the door that all was well, and shook her head.",
  "Asked to speak without the interpreter, who is his cousin.",
  "Says that he waits outside at the end of every shift. Reception has seen him there since Monday.",
];

export const WORRIES: readonly string[] = [
  "I think she would leave if she had somewhere to go with the children.",
  "It happens more often than she says. I would not wait for the next time.",
  "I am concerned that he reads her messages, and so wrote nothing to her.",
  "She is more afraid of his brothers than of him. I would not speak to anyone of the family.",
];

export const OTHER_NAMES: readonly string[] = [
  "Before she married: {name}.",
  "Her passport says {name}.",
  "Also signs as {name}.",
];

/** Streets that are nowhere. */
export const ADDRESSES: readonly string[] = [
  "14 Larkmeadow Rise (fictional)",
  "Flat 3, Nowhere Court (fictional)",
  "27 Thistledown Loop (fictional)",
  "2 Old Lamp Yard (fictional)",
];

export const WITHOUT_HER_YES = {
  purpose: "So that somebody who knows how looks at how she can be made safe.",
  necessity:
    "She could not be asked: he was in the room each time. What was seen does not leave room to wait.",
  proportionality: "Only what bears on the danger. Nothing of her medical record.",
  decidedBy: "The safeguarding lead on duty",
} as const;

export const ASKED_OF_REFERRER: readonly string[] = [
  "On which days do you see her without him?",
  "Is there somebody at your place whom she trusts and who could be there when we ring?",
  "Does the school know who may collect the children?",
];

export const REFERRER_ANSWERS: readonly string[] = [
  "Tuesdays and Fridays in the morning, until twelve.",
  "Yes, the same nurse each time. I can put you through to her.",
  "It does. Only she and her sister.",
];

/** What the referrer learns after she asked. */
export const REFERRER_NEWS: readonly string[] = [
  "She came in again today. She has moved to her mother's for now, and would still like the call.",
  "She asked me to add that mornings are better since the school holidays ended.",
  "Her sister rang us: she is well, and waits to hear from you.",
];

export const THANKS: readonly string[] = [
  "Thank you for asking so soon.",
  "Please go on writing down what you see, with the day.",
  "If something new happens, ask again: it need not be told from the beginning.",
];
