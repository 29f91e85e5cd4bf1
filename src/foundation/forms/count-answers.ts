import type { Entered } from "./reading.ts";
import { lineOf } from "./reading.ts";
import type { Question } from "./form.ts";
import { asWritten, sayShared, type Words } from "./words.ts";

/**
 * Counts what was answered to the risk items among these questions. Don't know is counted on its own: it is not no.
 * @param entries what was entered, by field id
 */
export function countAnswers(
  questions: readonly Question[],
  entries: Readonly<Record<string, Entered | undefined>>,
): AnswerCounts {
  const counts = { yes: 0, no: 0, unknown: 0, unanswered: 0 };
  for (const { id, field } of questions) {
    if (field.kind === "yesNoUnknown") counts[countedAs(lineOf(entries[id] ?? {}))] += 1;
  }
  return counts;
}

/** The counts as a person reads them: "9 yes, 4 unknown", and how many are not answered while any are. */
export function sayCounts(counts: AnswerCounts, words: Words = asWritten): string {
  const said = [
    sayShared(words, "countYes", { count: counts.yes }),
    sayShared(words, "countUnknown", { count: counts.unknown }),
  ];
  if (counts.unanswered > 0) said.push(sayShared(words, "countUnanswered", { count: counts.unanswered }));
  return said.join(", ");
}

function countedAs(answer: string): keyof AnswerCounts {
  return answer === "yes" || answer === "no" || answer === "unknown" ? answer : "unanswered";
}

export interface AnswerCounts {
  readonly yes: number;
  readonly no: number;
  readonly unknown: number;
  readonly unanswered: number;
}
