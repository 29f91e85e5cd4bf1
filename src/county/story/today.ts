import type { ContactAnswers } from "../../rooms/front-door/index.ts";
import { REFERRING_ROLE } from "../engine/colleague.ts";
import type { Teller } from "./cast.ts";
import type { ContactPlan } from "./contact-story.ts";
import { answersOf, type Persona } from "./persona.ts";

type Today = {
  readonly hoursAgo: number;
  readonly stops: NonNullable<ContactPlan["stops"]>;
  readonly answers?: Partial<ContactAnswers>;
  /** Whether a professional asks on her behalf: the demonstration's own. */
  readonly isReferred?: boolean;
};

/** What is certainly to be done at the moment the county is opened, whatever chance made of the rest. */
const TODAY: readonly Today[] = [
  { hoursAgo: 0.6, stops: "arrived" },
  { hoursAgo: 2.2, stops: "arrived", answers: { danger: "yes" } },
  { hoursAgo: 5, stops: "arrived", answers: { employers: ["police"] } },
  { hoursAgo: 9, stops: "arrived" },
  { hoursAgo: 26, stops: "arrived", answers: { danger: "yes" } },
  { hoursAgo: 76, stops: "attempted", answers: { danger: "no" } },
  { hoursAgo: 30, stops: "sent", answers: { employers: ["none"] } },
  { hoursAgo: 54, stops: "sent", answers: { employers: ["none"] } },
  { hoursAgo: 150, stops: "sent", answers: { employers: ["none"] } },
  { hoursAgo: 1.5, stops: "draft", isReferred: true },
  { hoursAgo: 4.3, stops: "arrived", isReferred: true, answers: { employers: ["none"] } },
  { hoursAgo: 31, stops: "asked", isReferred: true, answers: { employers: ["none"], danger: "no" } },
  { hoursAgo: 340, stops: "withdrawn", isReferred: true },
];

type Until = { readonly until: Date; readonly contacts: number };

export function todayPlans(
  { random, colleagues }: Teller,
  { until, contacts }: Until,
  persona: (place: number) => Persona,
): ContactPlan[] {
  const referrer = colleagues.find(({ roleId }) => roleId === REFERRING_ROLE);
  const told = TODAY.filter(({ isReferred = false }) => !isReferred || referrer !== undefined);
  return told.map(({ hoursAgo, stops, answers, isReferred = false }, index) => {
    const place = contacts + index;
    const at = hoursBefore(until, hoursAgo);
    return {
      place,
      at,
      answers: { ...answersOf(random, persona(place)), ...answers },
      perhaps: undefined,
      stops,
      ...(isReferred && referrer ? { kind: "professional" as const, referrer } : {}),
    };
  });
}

/** So many hours before, to the second. */
export function hoursBefore(until: Date, hours: number): Date {
  return new Date(Math.floor((until.getTime() - hours * 3_600_000) / 1000) * 1000);
}
