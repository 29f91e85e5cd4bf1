import type { ContactAnswers } from "../../rooms/front-door/index.ts";
import type { Teller } from "./cast.ts";
import type { ContactPlan } from "./contact-story.ts";
import { answersOf, type Persona } from "./persona.ts";

type Today = {
  readonly hoursAgo: number;
  readonly stops: NonNullable<ContactPlan["stops"]>;
  readonly answers?: Partial<ContactAnswers>;
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
];

type Until = { readonly until: Date; readonly contacts: number };

export function todayPlans(
  { random }: Teller,
  { until, contacts }: Until,
  persona: (place: number) => Persona,
): ContactPlan[] {
  return TODAY.map(({ hoursAgo, stops, answers }, index) => {
    const place = contacts + index;
    const at = hoursBefore(until, hoursAgo);
    return {
      place,
      at,
      answers: { ...answersOf(random, persona(place)), ...answers },
      perhaps: undefined,
      stops,
    };
  });
}

/** So many hours before, to the second. */
export function hoursBefore(until: Date, hours: number): Date {
  return new Date(Math.floor((until.getTime() - hours * 3_600_000) / 1000) * 1000);
}
