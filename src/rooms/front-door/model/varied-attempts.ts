import { formatTime, isoDay, type Calendar } from "../../../foundation/clock/index.ts";

const PARTS = [
  { until: "12:00", part: "morning" },
  { until: "17:00", part: "afternoon" },
  { until: "24:00", part: "evening" },
] as const;

/** An attempt as the step log codes it. */
export type Attempt = {
  readonly channel: string;
  readonly day?: string | undefined;
  readonly part?: string | undefined;
};

/** The codes of the moment of an attempt: its day, and the part of the day. */
export function momentCodes(at: Date, calendar: Calendar): { day: string; part: string } {
  const time = formatTime(at, calendar);
  const part = PARTS.find(({ until }) => time < until)?.part ?? "evening";
  return { day: isoDay(at, calendar), part };
}

/**
 * How many attempts were varied: by another way, in another part of the day, or on another day. Two in a row by the
 * same way on the same morning count as one.
 */
export function countVaried(attempts: readonly Attempt[]): number {
  return new Set(attempts.map(({ channel, day, part }) => `${channel} ${day} ${part}`)).size;
}
