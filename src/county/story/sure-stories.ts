import type { ContactAnswers } from "../../rooms/front-door/index.ts";
import type { Move } from "../engine/move.ts";
import { newRandom } from "../random.ts";
import type { Teller } from "./cast.ts";
import { contactStory, type ContactPlan } from "./contact-story.ts";
import { REFERRING_ROLE } from "../engine/colleague.ts";
import { programmeStory } from "./programme-story.ts";
import type { SameHome } from "./same-home.ts";
import { requestStory } from "./request-story.ts";
import { hoursBefore } from "./today.ts";

type SureStory = {
  /** What chance is begun with, so that all of it can be told. */
  readonly chance: string;
  readonly daysAgo: number;
  readonly surely: readonly string[];
  readonly answers: ContactAnswers;
  /** Of the same home as the story so many before this one. */
  readonly home?: { readonly before: number } & Pick<SameHome, "kind">;
};

const HERS: ContactAnswers = {
  danger: "no",
  channel: "phone",
  device: "mine",
  times: { from: "09:00", to: "15:00" },
  employers: ["none"],
};

/**
 * What happens seldom, in a few stories that have it for certain, so that a demonstration of any size has all of it. Whoever
 * changes how stories are told gives them another `chance` until they do again: the county's test says what is missing.
 */
const SURE: readonly SureStory[] = [
  {
    chance: "a2642",
    daysAgo: 140,
    surely: (
      "hand-over hand-back take-over put-aside not-needed review-over change story share " +
      "twice transfer correct draft-away plan-again review-away team task-given goal-again"
    ).split(" "),
    answers: {
      ...HERS,
      phone: "+447700900994",
      given: "Roxanne",
      family: "Pettifer",
      born: "1991-06-09",
      district: "st-albans",
      unsafeGiven: "Craig",
      unsafeFamily: "Pettifer",
      words: "He tells everyone I am mad. I have started to write things down so that I know. (Fictional.)",
    },
  },
  {
    chance: "b92",
    daysAgo: 128,
    surely: ["moved-out"],
    home: { before: 1, kind: "lives-with" },
    answers: {
      ...HERS,
      phone: "+447700900994",
      given: "Oonagh",
      family: "Casserly",
      born: "1987-01-30",
      district: "st-albans",
      words: "The woman I share the house with has been in touch with you. It is the same man. (Fictional.)",
    },
  },
  {
    chance: "c5",
    daysAgo: 119,
    surely: ["to-manager", "ask-later", "danger-over"],
    answers: {
      ...HERS,
      danger: "yes",
      channel: "text",
      phone: "+447700900995",
      given: "Marisol",
      family: "Quintero",
      born: "1979-12-18",
      district: "hertsmere",
      words: "He says if I go he will keep my passport and my visa will end. (Fictional.)",
    },
  },
];

/** What a professional asks for and then tells something new about: read, and not read yet. */
const ASKED_FOR: readonly (SureStory & Pick<ContactPlan, "stops">)[] = [
  {
    chance: "e1",
    daysAgo: 6,
    surely: ["news"],
    answers: {
      ...HERS,
      phone: "+447700900992",
      given: "Philippa",
      family: "Underhill",
      born: "1983-03-22",
      district: "three-rivers",
      words: "He counts what I spend to the penny. I told the nurse because she asked. (Fictional.)",
    },
  },
  {
    chance: "f2",
    daysAgo: 1.3,
    surely: [],
    stops: "news",
    answers: {
      ...HERS,
      phone: "+447700900993",
      given: "Yvette",
      family: "Marchbank",
      born: "1996-08-14",
      district: "welwyn-hatfield",
      words: "My teacher at the college said that you would listen. He has my phone most days. (Fictional.)",
    },
  },
];

const OWN: SureStory = {
  chance: "d",
  daysAgo: 20,
  surely: ["hand-over", "hand-back"],
  answers: {
    danger: "no",
    channel: "phone",
    phone: "+447700900996",
    given: "Robin",
    words: "I shouted at the children again. I would like to stop before it gets worse. (Fictional.)",
    employers: ["none"],
  },
};

/** Tells them, each with a chance of its own. @param first the number of the first: keys are made of it */
export function sureStories(teller: Teller, { until, days, first }: Telling): Move[] {
  const told = SURE.filter(({ daysAgo }) => daysAgo < days).flatMap((story, index) => {
    const place = first + index;
    const { answers, home, daysAgo } = story;
    return contactStory(own(teller, story), {
      place,
      at: hoursBefore(until, daysAgo * 24),
      answers,
      perhaps: undefined,
      ...(home ? { home: { contact: `contact ${place - home.before}`, kind: home.kind } } : {}),
    });
  });
  const place = first + SURE.length;
  const at = hoursBefore(until, OWN.daysAgo * 24);
  return [
    ...told,
    ...programmeStory(own(teller, OWN), { place, at, answers: OWN.answers, isTaken: true }),
    ...askedFor(teller, { until, first: place + 1 }),
  ];
}

function askedFor(teller: Teller, { until, first }: Omit<Telling, "days">): Move[] {
  const referrer = teller.colleagues.find(({ roleId }) => roleId === REFERRING_ROLE);
  if (!referrer) return [];
  return ASKED_FOR.flatMap((story, index) => {
    const { answers, daysAgo, stops } = story;
    const at = hoursBefore(until, daysAgo * 24);
    const plan = { place: first + index, at, kind: "professional" as const, answers, perhaps: undefined };
    return requestStory(own(teller, story), { ...plan, referrer, ...(stops ? { stops } : {}) });
  });
}

function own(teller: Teller, { chance, surely }: SureStory): Teller {
  const seed = `a sure story ${chance}`;
  return { ...teller, seed, random: newRandom(seed), surely };
}

type Telling = { readonly until: Date; readonly days: number; readonly first: number };
