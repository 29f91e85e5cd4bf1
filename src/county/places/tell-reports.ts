import { gridDisk } from "h3-js";
import type { Pack, Place } from "../../foundation/pack/index.ts";
import { ABOUT_CODES, cellAt, REPORT_CODES, type ReportContent } from "../../rooms/places/index.ts";
import type { Random } from "../random.ts";
import { SPOTS, type Spot } from "./spots.ts";

const DAY_MS = 86_400_000;
const MONTH_DAYS = 30;
/** Over how many months the reports that belong to no spot are spread. */
const MONTHS = 18;

/** Something that somebody told, and when; of a spot or of none. */
export type ToldReport = {
  readonly at: Date;
  readonly content: ReportContent;
  readonly reasons: readonly ("fast" | "everything" | "burst-here")[];
  readonly spot: Spot | undefined;
};

/** So many reports over the county: clusters at the spots, the rest anywhere with a name. In the order of time. */
export function tellReports(random: Random, pack: Pack, { count, until }: Wanted): ToldReport[] {
  const named = pack.places.places;
  const spots = SPOTS.flatMap((spot) => {
    const place = named.find(({ id }) => id === spot.place);
    return place
      ? Array.from({ length: spot.reports }, () => atSpot(random, pack, { spot, place, until }))
      : [];
  });
  const rest = Math.max(0, count - spots.length);
  const others = Array.from({ length: rest }, () => anywhere(random, pack, random.pick(named), until));
  return [...spots, ...others].toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

function atSpot(random: Random, pack: Pack, { spot, place, until }: AtSpot): ToldReport {
  const middle = spot.monthsAgo * MONTH_DAYS;
  const at = daysBefore(random, until, Math.max(1, middle + random.between(-1, 1) * Math.min(middle, 60)));
  const environment = some(random, spot.environment, 0.8);
  const behaviour = some(random, spot.behaviour, 0.5);
  return told(random, pack, { at, place, environment, behaviour, spot });
}

function anywhere(random: Random, pack: Pack, place: Place, until: Date): ToldReport {
  const at = daysBefore(random, until, random.between(0.1, MONTHS * MONTH_DAYS));
  const environment = some(random, REPORT_CODES.environment, 0.2);
  const behaviour = some(random, REPORT_CODES.behaviour, 0.15);
  return told(random, pack, { at, place, environment, behaviour, spot: undefined });
}

function told(random: Random, pack: Pack, { at, place, environment, behaviour, spot }: Telling): ToldReport {
  const isNamed = random.chance(0.6);
  const own = cellAt(place);
  const near = gridDisk(own, spot ? 1 : 2);
  const notReported = random.chance(0.6) ? [random.pick(REPORT_CODES.notReported)] : [];
  const content: ReportContent = {
    cell: isNamed ? own : random.pick(near),
    district: place.district,
    ...(isNamed ? { place: place.id } : {}),
    ...(random.chance(0.8) ? { happened: random.pick(REPORT_CODES.happened) } : {}),
    ...(random.chance(0.8)
      ? {
          daylight: random.weigh([
            ["dark", 6],
            ["light", 2],
            ["both", 2],
          ]),
        }
      : {}),
    environment: [...environment],
    behaviour: [...behaviour],
    notReported,
    about: random.chance(0.4) ? aboutOf(random, pack) : {},
  };
  const reasons = random.chance(0.03) ? [random.pick(["fast", "everything"] as const)] : [];
  return { at, content, reasons, spot };
}

/** Some answers about who tells, each left out as often as not. */
function aboutOf(random: Random, { characteristics }: Pack): ReportContent["about"] {
  const answers = Object.entries(ABOUT_CODES).flatMap(([question, id]) => {
    const options = characteristics.find((each) => each.id === id)?.options ?? [];
    const codes = question === "disability" ? ["yes", "no"] : options.map((option) => option.id);
    const said = codes.filter((code) => code !== "rather-not-say");
    return said.length > 0 && random.chance(0.5) ? [[question, random.pick(said)]] : [];
  });
  return Object.fromEntries(answers) as ReportContent["about"];
}

function some<Code extends string>(random: Random, codes: readonly Code[], chance: number): Code[] {
  return codes.filter(() => random.chance(chance));
}

function daysBefore(random: Random, until: Date, days: number): Date {
  const at = until.getTime() - days * DAY_MS - random.between(0, 0.5) * DAY_MS;
  return new Date(Math.floor(at / 1000) * 1000);
}

type Wanted = { readonly count: number; readonly until: Date };
type AtSpot = { readonly spot: Spot; readonly place: Place; readonly until: Date };
type Telling = {
  readonly at: Date;
  readonly place: Place;
  readonly environment: ReportContent["environment"];
  readonly behaviour: ReportContent["behaviour"];
  readonly spot: Spot | undefined;
};
