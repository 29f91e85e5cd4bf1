import { formatDateTime } from "../../../foundation/clock/index.ts";
import { choice, is, longText, type Option } from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { isSafeMoment, sayCheckAgain } from "../../people/index.ts";
import { usableWays, type UsableWay } from "../model/usable-ways.ts";
import { getReach } from "../store/reach.ts";

const CHANNELS = { phone: "Phone call", text: "Text", email: "Email", post: "Letter" } as const;

/**
 * By which way she was called or written to, whether that reached her or not: only one that she permits, and at a time that
 * she did not say is safe, or by one that an attempt showed not to be, only with a reason, which is signed.
 * @param besides what else there is to choose, that is no way of ours to her
 */
export async function wayFields(context: StepContext, besides: readonly Option[] = []) {
  const usable = usableWays(await getReach(context));
  const [unsafe, ...alsoUnsafe] = usable
    .filter((each) => !isSafeNow(context, each))
    .map(({ way }) => way.channel);
  const isDoubted = usable.some(({ way }) => way.checkAgain);
  const options = [...usable.map((each) => toOption(context, each)), ...besides];
  const channel = choice({ label: "How?", hint: "Only ways that she permits can be chosen.", options });
  const outside = unsafe && {
    outside: longText({
      label: isDoubted
        ? "Why by a way or at a time that may not be safe?"
        : "Why at a time that she did not say is safe?",
      hint: "Signed with your name in the chronology.",
      rows: 3,
      when: is("channel", unsafe, ...alsoUnsafe),
    }),
  };
  // With no way there is nothing to choose from, and the step says so before it asks.
  return { ...(options.length > 0 ? { channel } : {}), ...outside };
}

function toOption(context: StepContext, usable: UsableWay): Option {
  const { way, approval } = usable;
  const { calendar } = context.tx.house;
  const by = approval ? " One attempt, approved because it has to be checked again." : "";
  if (way.checkAgain) {
    const hint = `Check again first: ${sayCheckAgain(way.checkAgain, calendar)}.${by}`;
    return { value: way.channel, label: CHANNELS[way.channel], hint };
  }
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
  return !way.checkAgain && isSafeMoment(way, tx.house.now(), tx.house.calendar);
}
