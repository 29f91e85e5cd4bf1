/** A meeting of the fictional county: how many days ago it was, or is to be, and how far it has come. */
export type ToldMeeting = {
  readonly body: string;
  readonly title: string;
  /** Days from today: before it below nought. */
  readonly days: number;
  readonly state: "planned" | "papers" | "held" | "agreed" | "cancelled";
  readonly agenda: readonly string[];
  /** Who was there: how many, of which agencies. */
  readonly there?: {
    readonly members: number;
    readonly agencies: readonly string[];
    readonly apologies?: string;
  };
  /** Of the seats that were not filled by whoever sits there, by agency: how, and by whom. */
  readonly otherwise?: Readonly<Record<string, readonly ["apologies" | "represented" | "absent", string?]>>;
  /** What was said, by item from 1. */
  readonly minutes?: readonly (readonly [number, string])[];
  readonly decisions?: readonly ToldDecision[];
  readonly whyNot?: string;
};

export type ToldDecision = {
  readonly item: number;
  readonly words: string;
  readonly options: string;
  readonly dissent?: string;
  readonly influence: readonly string[];
  readonly how?: string;
  readonly objectives: readonly string[];
};

/** The meetings of the demonstration. All of it is made up, and says so. */
export const TOLD_MEETINGS: readonly ToldMeeting[] = [
  {
    body: "partnership-board",
    title: "Summer meeting",
    days: -96,
    state: "agreed",
    agenda: ["The delivery plan", "What the panel says of the front door", "Any other business"],
    there: {
      members: 14,
      agencies: ["county-council", "constabulary", "opcc", "icb", "stevenage-council", "co-production-panel"],
    },
    otherwise: {
      probation: ["apologies"],
      icb: ["represented", "Wanda Prior (fictional)"],
      "mental-health-trust": ["absent"],
      "co-production-panel": ["represented"],
    },
    minutes: [
      [1, "The plan was gone through sub-group by sub-group. (Fictional.)"],
      [2, "The panel asked that nobody be sent from one number to the next. (Fictional.)"],
      [3, "None."],
    ],
    decisions: [
      {
        item: 1,
        words: "The delivery plan goes to the executive board as it stands. (Fictional.)",
        options: "To wait for the indicators, which would have cost a quarter.",
        dissent: "The district councils would have waited.",
        influence: ["practice"],
        how: "Sub-groups had named what they can do with the people they have.",
        objectives: [],
      },
      {
        item: 2,
        words: "The front door rings back once before it passes anyone on. (Fictional.)",
        options: "A transfer at once; a text message first.",
        influence: ["panel"],
        how: "The panel told what it was like to have to say it all again.",
        objectives: ["P3A.O4"],
      },
    ],
  },
  {
    body: "community-services-group",
    title: "Training across the sectors",
    days: -9,
    state: "held",
    agenda: ["Training by sector", "Risk tools in use", "Next steps"],
    there: { members: 6, agencies: ["county-council", "constabulary", "community-health", "advocacy"] },
    otherwise: {
      "mental-health-trust": ["apologies"],
      constabulary: ["represented", "Peter Noakes (fictional)"],
    },
    minutes: [[1, "Health and housing start first. The other sectors follow in spring. (Fictional.)"]],
    decisions: [
      {
        item: 1,
        words:
          "The six topics are taught in one day, with two hours for the sector's own questions. (Fictional.)",
        options: "Three half days; an online course.",
        influence: ["survey", "practice"],
        how: "Professionals said in the survey how long they can be spared.",
        objectives: ["P3A.O1"],
      },
    ],
  },
  {
    body: "recovery-group",
    title: "One-stop shops",
    days: -30,
    state: "cancelled",
    agenda: ["Where the next one-stop shop opens"],
    whyNot: "Too few could come. It is planned anew for the new year. (Fictional.)",
  },
  {
    body: "prevention-group",
    title: "Schools and White Ribbon",
    days: 5,
    state: "papers",
    agenda: ["Schools that have begun", "Accreditation", "The year's communications plan"],
  },
  {
    body: "executive-board",
    title: "Winter meeting",
    days: 24,
    state: "planned",
    agenda: ["The delivery plan", "Risks", "What the survey will ask"],
  },
];
