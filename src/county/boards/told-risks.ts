/** A strategic risk of the fictional county: how it was scored over time, and what became of it. Days are from today. */
export type ToldRisk = {
  readonly raisedAt: string;
  readonly title: string;
  readonly cause: string;
  readonly event: string;
  readonly effect: string;
  readonly objectives: readonly string[];
  readonly owner: string;
  readonly role: string;
  /** The day it was raised. */
  readonly days: number;
  /** Likelihood and impact on its own and with what is done; the first is its assessment. */
  readonly scores: readonly ToldScore[];
  readonly controls: string;
  readonly plan: string;
  /** It went by hand, or came to its end. */
  readonly end?: {
    readonly step: "accept" | "close" | "escalate";
    readonly days: number;
    readonly said: string;
  };
};

export type ToldScore = readonly [
  days: number,
  before: readonly [number, number],
  now: readonly [number, number],
];

const MADE_UP = "(Fictional.)";
const [board, prevention, services, shelter, recovery, perpetrators] = [
  "partnership-board",
  "prevention-group",
  "community-services-group",
  "safe-accommodation-group",
  "recovery-group",
  "perpetrator-group",
];

/** A dozen of them. All of it is made up, and says so. */
export const TOLD_RISKS: readonly ToldRisk[] = [
  {
    raisedAt: board,
    title: "Money for the front door ends with the year",
    cause: "Half of the front door's money is granted a year at a time.",
    event: "The grant is not renewed, or is renewed too late to keep people.",
    effect: "Fewer calls are answered, and people who ask for help wait.",
    objectives: ["P3A.O4"],
    owner: "county-council",
    role: "Head of commissioning",
    days: -190,
    scores: [
      [-185, [5, 5], [3, 4]],
      [-95, [5, 5], [4, 4]],
      [-20, [5, 5], [4, 5]],
    ],
    controls: `Notice of the renewal is asked for in September. Reserves cover two months. ${MADE_UP}`,
    plan: `The executive board writes to the department before Christmas. ${MADE_UP}`,
  },
  {
    raisedAt: services,
    title: "Risk tools are used differently from service to service",
    cause: "Four tools are in use, and training is two years old.",
    event: "The same answers are judged high in one service and medium in another.",
    effect: "Somebody in danger does not reach a conference in time.",
    objectives: ["P3A.O1"],
    owner: "advocacy",
    role: "Quality lead",
    days: -210,
    scores: [
      [-200, [4, 5], [4, 4]],
      [-160, [4, 5], [3, 5]],
      [-25, [4, 5], [3, 4]],
    ],
    controls: `Supervisors look at one assessment in ten. ${MADE_UP}`,
    plan: `One day of training in every sector by summer. ${MADE_UP}`,
  },
  {
    raisedAt: prevention,
    title: "Too few schools begin the whole-school approach",
    cause: "Schools are short of time, and it is not inspected.",
    event: "Half of the schools that were asked do not begin this year.",
    effect: "Pupils learn of healthy relationships only where somebody at school cares.",
    objectives: ["P1.O1"],
    owner: "schools",
    role: "Lead for safeguarding in education",
    days: -170,
    scores: [
      [-165, [4, 3], [4, 3]],
      [-100, [4, 3], [4, 3]],
    ],
    controls: `A pack of lessons, and a visit to each school that asks for one. ${MADE_UP}`,
    plan: `Head teachers' forum in January. ${MADE_UP}`,
  },
  {
    raisedAt: shelter,
    title: "Nowhere safe to go for women with more than three children",
    cause: "Most places have two rooms at most.",
    event: "A family is split, or goes back.",
    effect: "Women and children live with danger that they had tried to leave.",
    objectives: ["P3A.O4"],
    owner: "safe-accommodation",
    role: "Director of accommodation",
    days: -150,
    scores: [
      [-140, [5, 4], [4, 3]],
      [-50, [5, 4], [3, 3]],
    ],
    controls: `Two larger houses by agreement with the districts. ${MADE_UP}`,
    plan: `A third house is looked for in the west of the county. ${MADE_UP}`,
  },
  {
    raisedAt: perpetrators,
    title: "Places on programmes for those who cause harm run out",
    cause: "Referrals have doubled, and facilitators are hard to find.",
    event: "Men who were willing to begin wait longer than twelve weeks.",
    effect: "Willingness passes, and harm goes on.",
    objectives: [],
    owner: "probation",
    role: "Head of public protection",
    days: -120,
    scores: [[-110, [4, 4], [3, 4]]],
    controls: `A first conversation within two weeks, while they wait. ${MADE_UP}`,
    plan: `Four facilitators are trained in spring. ${MADE_UP}`,
  },
  {
    raisedAt: recovery,
    title: "Counselling waits longer than a year",
    cause: "Demand has grown, and contracts have not.",
    event: "Waiting lists are closed.",
    effect: "Survivors give up before they are seen.",
    objectives: [],
    owner: "icb",
    role: "Commissioner of mental health services",
    days: -80,
    scores: [[-75, [5, 4], [4, 4]]],
    controls: `Groups while people wait, in three districts. ${MADE_UP}`,
    plan: `A joint contract is proposed to the integrated care board. ${MADE_UP}`,
  },
  {
    raisedAt: board,
    title: "Agencies return their figures late",
    cause: "Nobody is named for it in four agencies.",
    event: "The board decides on figures that are two quarters old.",
    effect: "What does not work goes on.",
    objectives: [],
    owner: "county-council",
    role: "Strategy manager",
    days: -200,
    scores: [
      [-195, [4, 3], [4, 3]],
      [-110, [4, 3], [3, 3]],
      [-30, [4, 3], [2, 3]],
    ],
    controls: `Each return is asked for by name, and chased after five working days. ${MADE_UP}`,
    plan: `A data lead in every agency. ${MADE_UP}`,
  },
  {
    raisedAt: prevention,
    title: "A campaign reaches women and not the men it is for",
    cause: "It is shown where it always was.",
    event: "Men and boys do not see it.",
    effect: "Money is spent and nothing changes.",
    objectives: ["P1.O2"],
    owner: "opcc",
    role: "Communications lead",
    days: -90,
    scores: [
      [-85, [3, 3], [3, 2]],
      [-10, [3, 3], [2, 2]],
    ],
    controls: `Tried with two football clubs and one employer first. ${MADE_UP}`,
    plan: `What was learned goes into the year's plan. ${MADE_UP}`,
    end: { step: "accept", days: -9, said: `The group bears what is left of it. ${MADE_UP}` },
  },
  {
    raisedAt: services,
    title: "Advocates leave faster than they can be trained",
    cause: "Pay is below that of neighbouring counties.",
    event: "A third of posts are empty at once.",
    effect: "Cases are allocated late, and people tell their story again.",
    objectives: ["P3A.O4"],
    owner: "advocacy",
    role: "Chief executive",
    days: -60,
    scores: [[-55, [5, 4], [3, 4]]],
    controls: `Clinical supervision for all, and a pool of bank staff. ${MADE_UP}`,
    plan: `Pay is compared across the region by March. ${MADE_UP}`,
    end: {
      step: "escalate",
      days: -12,
      said: `Only the executive board can settle pay across agencies. ${MADE_UP}`,
    },
  },
  {
    raisedAt: shelter,
    title: "An address of a refuge is published by mistake",
    cause: "Registers and planning notices show what stands where.",
    event: "An address can be found by whoever looks for it.",
    effect: "Women have to move again, in danger.",
    objectives: [],
    owner: "safe-accommodation",
    role: "Director of accommodation",
    days: -140,
    scores: [
      [-135, [3, 5], [1, 5]],
      [-40, [3, 5], [1, 5]],
    ],
    controls: `Every register that was found has taken it out. Searched for each month. ${MADE_UP}`,
    plan: `The districts' planning teams are told each year. ${MADE_UP}`,
  },
  {
    raisedAt: recovery,
    title: "One-stop shop closes for building work",
    cause: "The building is renewed.",
    event: "It is shut for a quarter.",
    effect: "People who come without an appointment find nobody.",
    objectives: [],
    owner: "one-stop-shop",
    role: "Manager",
    days: -130,
    scores: [[-125, [4, 2], [2, 2]]],
    controls: `Rooms at the library two days a week. ${MADE_UP}`,
    plan: `Signs and the directory say where to go. ${MADE_UP}`,
    end: { step: "close", days: -15, said: `The building is open again. ${MADE_UP}` },
  },
  {
    raisedAt: services,
    title: "Interpreters cannot be had at short notice",
    cause: "Two languages have one interpreter each in the county.",
    event: "A first conversation is put off, or held with a relative in the room.",
    effect: "She cannot say what she has to say.",
    objectives: [],
    owner: "front-door",
    role: "Front door manager",
    days: -4,
    scores: [],
    controls: "",
    plan: "",
  },
];
