import type { ReportContent } from "../../rooms/places/index.ts";

/** A place that many tell of, in the fictional county: what about it, how many, and how far the work on it has come. */
export type Spot = {
  readonly place: string;
  readonly reports: number;
  readonly environment: readonly ReportContent["environment"][number][];
  readonly behaviour: readonly ReportContent["behaviour"][number][];
  /** How many months ago most of it was told. */
  readonly monthsAgo: number;
  readonly problem?: Told;
};

export type Told = {
  readonly title: string;
  readonly owner: "police" | "district" | "lighting";
  readonly state: "found" | "assigned" | "acting" | "done" | "published";
  readonly kind: string;
  readonly action: string;
  readonly responsible: string;
  readonly before: string;
  readonly after: string;
  readonly youSaid: string;
  readonly weDid: string;
};

const DARK = ["poor-light", "visibility"] as const;
const LONELY = ["isolated", "no-cctv"] as const;
const SHOUTED = ["verbal-one", "verbal-group"] as const;

/** Made up, every one: nothing is said here of the real place of that name. */
export const SPOTS: readonly Spot[] = [
  {
    place: "stevenage-station",
    reports: 30,
    environment: DARK,
    behaviour: ["followed", "verbal-one"],
    monthsAgo: 9,
    problem: {
      title: "Dark way to the station (Fictional.)",
      owner: "lighting",
      state: "published",
      kind: "lighting",
      action: "Five lamps on the way to the station replaced (Fictional.)",
      responsible: "Street lighting, north",
      before: "Two of five lamps were out, and plants stood over the path. (Fictional.)",
      after: "All five lamps are lit, and the path can be seen from end to end. (Fictional.)",
      youSaid: "The way to the station is dark, and one cannot see who is there. (Fictional.)",
      weDid: "We replaced five lamps and cut the plants back. (Fictional.)",
    },
  },
  {
    place: "watford-the-parade",
    reports: 26,
    environment: ["drugs-alcohol"],
    behaviour: SHOUTED,
    monthsAgo: 6,
    problem: {
      title: "Groups who shout at closing time (Fictional.)",
      owner: "police",
      state: "published",
      kind: "patrol",
      action: "Officers and stewards there on Friday and Saturday nights (Fictional.)",
      responsible: "Neighbourhood policing, Watford",
      before: "Many people leave at the same hour, and nobody looks after the way to the buses. (Fictional.)",
      after: "Officers and stewards are there until the last bus. (Fictional.)",
      youSaid: "Groups shout at people at closing time. (Fictional.)",
      weDid: "Officers and stewards are there on Friday and Saturday nights until the last bus. (Fictional.)",
    },
  },
  {
    place: "fairlands-valley-park",
    reports: 18,
    environment: [...LONELY, "visibility"],
    behaviour: ["followed"],
    monthsAgo: 5,
    problem: {
      title: "Path by the lake without a way out (Fictional.)",
      owner: "district",
      state: "done",
      kind: "cut-back",
      action: "Bushes along the path cut back (Fictional.)",
      responsible: "Parks team",
      before: "The bushes are taller than a person on both sides. (Fictional.)",
      after: "One can see over them, and a second way out is open. (Fictional.)",
      youSaid: "",
      weDid: "",
    },
  },
  {
    place: "hemel-hempstead-station",
    reports: 17,
    environment: DARK,
    behaviour: ["verbal-one"],
    monthsAgo: 3,
    problem: {
      title: "Underpass beside the station (Fictional.)",
      owner: "lighting",
      state: "acting",
      kind: "lighting",
      action: "Lamps in the underpass replaced (Fictional.)",
      responsible: "Street lighting, west",
      before: "Three lamps are out. (Fictional.)",
      after: "",
      youSaid: "",
      weDid: "",
    },
  },
  {
    place: "st-albans-city-centre",
    reports: 16,
    environment: ["drugs-alcohol", "isolated"],
    behaviour: SHOUTED,
    monthsAgo: 2,
    problem: {
      title: "Market place at night (Fictional.)",
      owner: "police",
      state: "assigned",
      kind: "patrol",
      action: "",
      responsible: "",
      before: "",
      after: "",
      youSaid: "",
      weDid: "",
    },
  },
  {
    place: "bishops-stortford-station",
    reports: 13,
    environment: ["layout", "no-cctv"],
    behaviour: ["followed"],
    monthsAgo: 1,
    problem: {
      title: "Steps from the platform to the car park (Fictional.)",
      owner: "police",
      state: "found",
      kind: "other",
      action: "",
      responsible: "",
      before: "",
      after: "",
      youSaid: "",
      weDid: "",
    },
  },
  { place: "hatfield-town-centre", reports: 15, environment: DARK, behaviour: SHOUTED, monthsAgo: 3 },
  { place: "cheshunt-old-pond", reports: 11, environment: ["rundown"], behaviour: [], monthsAgo: 4 },
  {
    place: "hitchin-town-centre",
    reports: 12,
    environment: ["drugs-alcohol"],
    behaviour: SHOUTED,
    monthsAgo: 5,
  },
  {
    place: "borehamwood-town-centre",
    reports: 9,
    environment: LONELY,
    behaviour: ["verbal-one"],
    monthsAgo: 2,
  },
  { place: "rickmansworth-station", reports: 8, environment: DARK, behaviour: [], monthsAgo: 4 },
  { place: "letchworth-town-centre", reports: 7, environment: ["visibility"], behaviour: [], monthsAgo: 7 },
];
