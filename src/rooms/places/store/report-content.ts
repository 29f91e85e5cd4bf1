import { z } from "zod";
import type { Answers } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { districtOf, nearOf, ON_MAP } from "../forms/place-form.ts";
import { cellAt, centreOf, isCell } from "../model/cell.ts";
import {
  ABOUT_KEYS,
  BEHAVIOUR,
  DAYLIGHT,
  ENVIRONMENT,
  HAPPENED,
  NONE,
  NOT_REPORTED,
} from "../model/codes.ts";
import { districtAt } from "../model/outline.ts";

const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

/** A report as it is sealed: codes, and a hexagon. Whatever else is in what was sent is refused as a whole. */
export const reportContent = z.strictObject({
  cell: z.string().refine(isCell),
  district: code,
  place: code.exactOptional(),
  happened: z.enum(HAPPENED).exactOptional(),
  daylight: z.enum(DAYLIGHT).exactOptional(),
  environment: z.array(z.enum(ENVIRONMENT)),
  behaviour: z.array(z.enum(BEHAVIOUR)),
  notReported: z.array(z.enum(NOT_REPORTED)),
  about: z.partialRecord(z.enum(ABOUT_KEYS), code),
  /** It was sent faster than anybody reads the questions. */
  isFast: z.literal(true).exactOptional(),
});

export type ReportContent = z.output<typeof reportContent>;

/**
 * What is sealed of complete answers: the hexagon of the place or of the spot, and codes.
 * @param seconds since the first question, where that is known
 * @throws when the answers name no place, which complete answers do
 */
export function contentOf(pack: Pack, answers: Answers, seconds?: number): ReportContent {
  const { cell, place } = whereOf(pack, answers);
  const chosen = districtOf(answers);
  const district = districtAt(pack, centreOf(cell)) ?? chosen;
  const given = {
    cell,
    district: place ? chosen : district,
    place,
    happened: answers["happened"] ?? undefined,
    daylight: answers["daylight"] ?? undefined,
    environment: picked(answers["environment"]),
    behaviour: picked(answers["behaviour"]),
    notReported: picked(answers["notReported"]),
    about: Object.fromEntries(ABOUT_KEYS.flatMap((key) => (answers[key] ? [[key, answers[key]]] : []))),
    isFast: isTooFast(seconds) ? true : undefined,
  };
  return reportContent.parse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
}

/** Where complete answers say it is: the named place's hexagon, or the spot's. */
export function whereOf(pack: Pick<Pack, "places">, answers: Answers): { cell: string; place?: string } {
  const near = nearOf(answers);
  const place = near === ON_MAP ? undefined : pack.places.places.find(({ id }) => id === near);
  if (place) return { cell: cellAt(place), place: place.id };
  const { cell } = answers;
  if (typeof cell === "string" && isCell(cell)) return { cell };
  throw new Error("A report without a place.");
}

function picked(value: unknown): unknown[] {
  return Array.isArray(value) ? value.filter((each) => each !== NONE) : [];
}

/** Nobody reads and answers six questions in so few seconds; a form filled by a machine is there at once. */
const FASTEST_SECONDS = 8;

function isTooFast(seconds: number | undefined): boolean {
  return seconds !== undefined && seconds < FASTEST_SECONDS;
}
