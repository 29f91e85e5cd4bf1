import { formatDate, type Calendar } from "../../../foundation/clock/index.ts";

/** That she closed her way back, for whoever would answer. Why is hers, and nothing is to be read into it. */
export function closedByHer(at: Date, calendar: Calendar): string {
  return `She closed her way back herself, on ${formatDate(at, calendar)}. Nothing more can be left for her there, and nothing can come from her.`;
}
