/** The door of clock: what the time is, when things are due, and how both are written. */
export { addLimit } from "./add-limit.ts";
export { atHour } from "./at-hour.ts";
export { atTime } from "./at-time.ts";
export { addWorkingDays } from "./add-working-days.ts";
export { isoDay, isWorkingDay, workingDays } from "./calendar.ts";
export type { Calendar } from "./calendar.ts";
export { dayBounds } from "./day-bounds.ts";
export { describeDue } from "./describe-due.ts";
export type { DueDescription } from "./describe-due.ts";
export { dueWithPauses } from "./due-with-pauses.ts";
export type { Pause } from "./due-with-pauses.ts";
export { formatDate, formatDateTime, formatDay, formatLongDay, formatTime } from "./format-date.ts";
export { formatDuration } from "./format-duration.ts";
export { formatLimit } from "./limit.ts";
export type { Limit } from "./limit.ts";
export { addMonths, isQuarterStart, monthName, monthOf, monthsBetween, type Month } from "./month.ts";
export { systemNow } from "./now.ts";
export type { Now } from "./now.ts";
