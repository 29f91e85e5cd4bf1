/** What is written in a case beside its notes, made up: plans, goals in her words, things to do. */
export const PLAN_SECTIONS: Readonly<Record<string, readonly string[]>> = {
  "where-to-go": ["To my sister. She has a key for me.", "The library is open till seven. Then the station."],
  "people-to-call": ["My sister first. Then the neighbour with the blue door."],
  "code-word": ["If I ask my sister for the cake tin, she comes with the car."],
  children: ["They know to go upstairs and not to come between us."],
  "at-home": ["Not in the kitchen. The back door stays unlocked when he is in."],
  "online-phone": ["New address for post that he does not know. The old phone stays at home."],
  work: ["My manager knows. I do not answer the desk phone."],
  "money-papers": ["Copies of the papers are with my sister."],
  pets: ["The dog goes to the neighbour."],
};

export const GOALS: readonly (readonly [string, readonly string[]])[] = [
  ["safety-planning", ["I want to know what to do when he comes to the door."]],
  ["housing-advocacy", ["I want a front door of my own.", "I want to stay in this house without him."]],
  ["economic-advice", ["I want my own bank card.", "I want to know what he has borrowed in my name."]],
  ["therapeutic", ["I want to sleep at night.", "I want to stop looking behind me."]],
  ["family-law", ["I want the handovers to be somewhere else."]],
  ["employment", ["I want to go back to work in the spring."]],
  ["protection-order", ["I want him to stop coming to my street."]],
];

export const TASKS: readonly string[] = [
  "Write to the housing officer about the locks",
  "Ring the school, as she asked",
  "Find an interpreter she accepts",
  "Go through the form for the order with her",
  "Ask the bank about the joint account",
  "Book the crèche for the group",
];

export const TASK_NOTES: readonly string[] = [
  "Done, and she knows.",
  "Done by telephone.",
  "Letter went today.",
];

export const OTHER_SIDE_REASONS: readonly string[] = [
  "She is afraid of him, he is not of her. He decides what she spends and whom she sees.",
  "It goes back years and only one of them changed how they live because of it.",
];

export const WAITING_NOTES: readonly string[] = [
  "We begin a new group every six weeks.",
  "A place comes free at the end of the month.",
];

export const REOPENED: readonly string[] = [
  "She rang. He has found out where she lives.",
  "She would like to go on where we left off.",
];

export const WANTS: readonly string[] = [
  "Somebody who knows how it works and tells me what is next.",
  "That it stops. And that the children need not move school.",
  "To talk to a woman who has time.",
];
