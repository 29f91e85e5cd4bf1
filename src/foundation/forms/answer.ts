/**
 * One answer as it is kept: plain JSON, so that it can be stored, sealed and sent as it stands.
 * `null` means "asked, and would rather not say"; a question not asked or left blank has no answer at all.
 */
export type AnswerValue = string | number | true | null | string[] | RiskAnswer | TimeSpan;

/** Answers by field id. The exact type of one form's answers is `AnswersOf<typeof form>`. */
export type Answers = Readonly<Record<string, AnswerValue | undefined>>;

/** An answer to a risk item. "Don't know" is an answer of its own: it is never counted as no. */
export interface RiskAnswer {
  answer: "yes" | "no" | "unknown";
  note?: string;
}

/** A span of the day, as `HH:MM`; when `to` is earlier than `from` it runs past midnight. */
export interface TimeSpan {
  from: string;
  to: string;
}

/** Which options an answer picked: none for text, numbers and "rather not say". */
export function picksOf(value: AnswerValue | undefined): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value;
  return isRiskAnswer(value) ? [value.answer] : [];
}

/** Whether this is a risk item's answer rather than another kind of value. */
function isRiskAnswer(value: AnswerValue | undefined): value is RiskAnswer {
  return typeof value === "object" && value !== null && "answer" in value;
}
