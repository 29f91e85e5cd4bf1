import { formatDateTime } from "../../../foundation/clock/index.ts";
import {
  choice,
  defineForm,
  is,
  longText,
  page,
  type Form,
  type Option,
} from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { isSafeMoment } from "../model/safe-moment.ts";
import { usableWays, type UsableWay } from "../model/usable-ways.ts";
import { getReach } from "../store/reach.ts";

const CHANNELS = { phone: "Phone call", text: "Text", email: "Email", post: "Letter" } as const;

/**
 * An attempt that did not reach her, by a way she permits: three varied ones, and then the referrer is told (DOMAIN 7).
 * Outside her hours it says from when on, and is taken only with a reason.
 */
export async function attemptForm(context: StepContext): Promise<Form> {
  const usable = usableWays(await getReach(context));
  const [unsafe, ...alsoUnsafe] = usable
    .filter((each) => !isSafeNow(context, each))
    .map(({ way }) => way.channel);
  const what = {
    result: choice({
      label: "What happened?",
      options: [
        { value: "no-answer", label: "No answer" },
        { value: "not-safe", label: "It was not safe to talk" },
        { value: "someone-else", label: "Someone else answered" },
        { value: "wrong", label: "The number or address is wrong" },
      ],
    }),
    note: longText({ label: "What was said, as facts", optional: true }),
  };
  const channel = choice({
    label: "How?",
    hint: "Only ways that she permits can be chosen.",
    options: usable.map((each) => toOption(context, each)),
  });
  const outside = unsafe && {
    outside: longText({
      label: "Why at a time that she did not say is safe?",
      hint: "Signed with your name in the chronology.",
      rows: 3,
      when: is("channel", unsafe, ...alsoUnsafe),
    }),
  };
  // With no way there is nothing to choose from, and the step says so before it asks.
  const how = { ...(usable.length > 0 ? { channel } : {}), ...outside };
  return defineForm({
    id: "contact-attempt",
    version: 2,
    pages: [page({ id: "attempt", title: "What happened?", fields: { ...how, ...what } })],
  });
}

function toOption(context: StepContext, usable: UsableWay): Option {
  const { way, approval } = usable;
  const { calendar } = context.tx.house;
  const by = approval ? " One attempt, approved because it was checked too long ago." : "";
  if (isSafeNow(context, usable)) {
    return {
      value: way.channel,
      label: CHANNELS[way.channel],
      hint: `Safe now, until ${way.window.to}.${by}`,
    };
  }
  const from = way.nextSafeTime
    ? `not before ${formatDateTime(way.nextSafeTime, calendar)}`
    : "at no time this week";
  return { value: way.channel, label: CHANNELS[way.channel], hint: `Not safe now: ${from}.${by}` };
}

function isSafeNow({ tx }: StepContext, { way }: UsableWay): boolean {
  return isSafeMoment(way, tx.house.now(), tx.house.calendar);
}
