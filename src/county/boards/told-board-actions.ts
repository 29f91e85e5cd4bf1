/** An action that a board of the fictional county agreed, and what became of it. Days are from today. */
export type ToldBoardAction = {
  readonly body: string;
  /** The title of the body's meeting that agreed it, and the item; outside one, the day it was agreed. */
  readonly at: { readonly meeting: string; readonly item: number } | { readonly days: number };
  readonly what: string;
  /** Whoever sits there for an agency, or the agency. */
  readonly owner: { readonly seatFor: string } | { readonly agency: string };
  readonly due: number;
  readonly then?: readonly ToldReport[];
};

export type ToldReport = {
  readonly step: "update" | "move" | "done" | "drop" | "reopen";
  readonly days: number;
  readonly said: string;
  /** Of a step that sets the day anew. */
  readonly due?: number;
};

/** All of it is made up, and says so. */
export const TOLD_BOARD_ACTIONS: readonly ToldBoardAction[] = [
  {
    body: "partnership-board",
    at: { meeting: "Summer meeting", item: 1 },
    what: "Name a data lead in every agency. (Fictional.)",
    owner: { seatFor: "county-council" },
    due: -9,
    then: [{ step: "update", days: -40, said: "Nine of eleven agencies have named one. (Fictional.)" }],
  },
  {
    body: "partnership-board",
    at: { meeting: "Summer meeting", item: 2 },
    what: "Say in every service's first letter that she will not have to tell it again. (Fictional.)",
    owner: { seatFor: "icb" },
    due: -30,
    then: [
      { step: "done", days: -34, said: "All letters were changed, and the panel read them. (Fictional.)" },
    ],
  },
  {
    body: "partnership-board",
    at: { meeting: "Summer meeting", item: 1 },
    what: "Bring together what each district spends on safe accommodation. (Fictional.)",
    owner: { seatFor: "dacorum-council" },
    due: -45,
    then: [
      {
        step: "move",
        days: -50,
        said: "Two districts close their accounts a month later. (Fictional.)",
        due: 12,
      },
      { step: "update", days: -15, said: "Eight of ten districts have answered. (Fictional.)" },
    ],
  },
  {
    body: "partnership-board",
    at: { meeting: "Summer meeting", item: 2 },
    what: "Try a text message before the first call. (Fictional.)",
    owner: { agency: "front-door" },
    due: -20,
    then: [{ step: "drop", days: -60, said: "The board chose to ring back once instead. (Fictional.)" }],
  },
  {
    body: "partnership-board",
    at: { days: -25 },
    what: "Tell the districts' chief executives what the duty asks of them. (Fictional.)",
    owner: { seatFor: "stevenage-council" },
    due: 3,
  },
  {
    body: "community-services-group",
    at: { meeting: "Training across the sectors", item: 1 },
    what: "Book rooms for the first six training days. (Fictional.)",
    owner: { seatFor: "county-council" },
    due: 26,
  },
  {
    body: "community-services-group",
    at: { meeting: "Training across the sectors", item: 2 },
    what: "List which risk tool each service uses, and since when. (Fictional.)",
    owner: { seatFor: "advocacy" },
    due: 1,
    then: [{ step: "update", days: -2, said: "Asked everybody; five have answered. (Fictional.)" }],
  },
  {
    body: "prevention-group",
    at: { days: -70 },
    what: "Write the year's communications plan. (Fictional.)",
    owner: { seatFor: "county-council" },
    due: -12,
    then: [
      { step: "done", days: -8, said: "Sent to the group with the papers. (Fictional.)" },
      { step: "reopen", days: -3, said: "The months after spring are missing. (Fictional.)", due: 4 },
    ],
  },
  {
    body: "prevention-group",
    at: { days: -50 },
    what: "Ask the schools that have begun what it costs them. (Fictional.)",
    owner: { seatFor: "schools" },
    due: -14,
  },
];
