/** What practitioners write down, made up: facts, judgements and her own words, as the pages keep them apart. */
export const REACHED: readonly string[] = [
  "Spoke for twenty minutes. She was alone. She would like somebody to plan with her.",
  "She could talk for ten minutes only. Agreed to ring again tomorrow at the same time.",
  "She asked what we pass on and to whom. Went through it line by line.",
  "Interpreter on the line throughout. She had not had one before.",
  "She has told her sister. Nobody else knows that she wrote to us.",
  "She is staying with a friend for now. The children are with her.",
  "Said what will happen next and by when. She wrote nothing down, at her own choice.",
];

export const NOT_REACHED = {
  "no-answer": ["Rang twice within the hours she gave. No message left."],
  "not-safe": ["It was not safe to talk. She said the word for it and we rang off."],
  "someone-else": ["A man answered. Said we had the wrong number."],
  wrong: ["The line does not exist. Nothing else was tried from there."],
} as const;

/** Of whoever was expected in person. */
export const NOT_COME: readonly string[] = [
  "We were to meet at ten. She did not come, and nobody was rung.",
  "Did not come to the drop-in. She had said that it might not work out.",
];

export const LEVEL_REASONS: readonly string[] = [
  "She is in real fear, and it happens more often than it did.",
  "He has found her since she left, twice.",
  "The count and what she says agree.",
  "There is a baby, and nobody else in the house.",
  "He controls money, phone and sleep. She has begun to plan.",
  "She is safe where she is now. He does not know the address.",
  "Several people act together. She does not know whom to trust.",
];

export const MESSAGES: readonly string[] = [
  "Please ring in the morning, within the hours she gave.",
  "She would like a woman to work with her.",
  "She has been let down before. She asked for one worker, the same one.",
  "A door camera would make a difference to her soon.",
  "She does not want the police told at present.",
];

export const NECESSITY =
  "He has threatened her life and knows where she is. She could not be asked safely before today.";

export const QUESTIONS: readonly string[] = [
  "Can she travel, or does it have to be by telephone?",
  "Is there somebody working with the children already?",
  "Does she know that we may write to the housing officer?",
];

export const REPLIES: readonly string[] = [
  "By telephone for the first month.",
  "Nobody yet. She would like that.",
  "She knows, and agrees.",
];

export const DECLINED: readonly string[] = [
  "The waiting list stands at five weeks. Rang the front door to say so.",
  "She said that now is not the time. The door stays open.",
  "We could not reach her on the days she gave.",
];

export const FIRST_CONTACT: readonly string[] = [
  "Met at the library. Went through what had been sent, so that she did not have to say it again.",
  "Spoke by telephone within her hours. Agreed what we work on first.",
  "Met with an interpreter. She chose the days that suit her.",
];

export const FACTS: readonly string[] = [
  "Safety plan gone through together. Copy kept here, none at home.",
  "Locks changed on Tuesday, confirmed by the housing officer.",
  "Went with her to the solicitor. Application to be lodged this week.",
  "School told with her agreement. They will ring her first, nobody else.",
  "She has a new number. Safe hours are the same.",
  "Rang at the agreed time. She was well and had no news.",
  "Group session, third of eight.",
  "Letter to the bank sent with her. The joint account is frozen.",
];

export const JUDGEMENTS: readonly string[] = [
  "My view is that the risk is lower since he moved away, and rises at each court date.",
  "I think she plays down what happens at handovers. To be gone into again.",
  "She is doing more for herself each week. I would plan for an ending with her.",
  "I am concerned about the older child and have said so to the school with her.",
];

export const OWN_WORDS_SAID: readonly string[] = [
  "I slept the whole night for the first time.",
  "I did not think anybody would ring back.",
  "I still look behind me. But I go out.",
  "I want my own front door. That is all I want.",
];

/** After talking with somebody worried about their own behaviour. */
export const TALKED: readonly string[] = [
  "Spoke for half an hour. Wants to begin. Asked about the days of the group.",
  "Spoke. Says what they did without making it small. Next call on Thursday.",
  "Spoke briefly, at work. Will ring back this evening, from home or not at all.",
];

/** What says that there is no danger now any more. */
export const DANGER_OVER: readonly string[] = [
  "She is at her sister's, and he does not know where. She says that she is safe tonight.",
  "He was arrested on Sunday and may not come near the house. She has the officer's number.",
  "She says that he is away until Friday. To be gone into again on Thursday.",
];

/** What whoever takes a request on should know first. */
export const HANDING_NOTES: readonly string[] = [
  "She would like a woman who speaks her language. I do not.",
  "Two calls made, both within her hours. The next is best after eleven.",
  "I am off from tomorrow. Nothing has been promised to her.",
  "Please go through the children's part with her: we did not get to it.",
];

export const ASIDE_NOTES: readonly string[] = [
  "He came home. She said the word and rang off.",
  "She would rather answer these another day, with her sister there.",
];

export const NOT_NEEDED: readonly string[] = [
  "The yes is about one day years ago, before they lived together. Nothing of it since.",
  "Gone through with her already by the service that knows her, last month.",
];

export const CORRECTIONS: readonly string[] = [
  "It was Wednesday, not Tuesday. She put it right herself.",
  "The younger child was there too. Read to her from the letter of the school.",
];

export const HANDOVERS: readonly string[] = [
  "She has told it twice. Everything she said is in the chronology; please read it first.",
  "He comes to her work. The other team knows that pattern better.",
];
