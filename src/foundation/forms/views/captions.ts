import { describeCondition } from "../describe-condition.ts";
import type { Question } from "../form.ts";
import { sayOption } from "../ask-field.ts";
import { sayFor, sayForPage } from "../say-for.ts";
import { sayShared } from "../words.ts";
import { isUndecided, revealerOf, type Showing } from "./showing.ts";

/** What a field is called on the page: the page's title when it is the page's one question, else its label. */
export function captionOf(showing: Showing, question: Question, isPageHeading: boolean): string {
  const { field, page } = question;
  const own = isPageHeading
    ? sayForPage(showing.form, page, showing.words)("title", page.title)
    : sayFor(showing.form, question, showing.words)("label", field.label);
  const label = withCondition(showing, question, own);
  return field.optional ? sayShared(showing.words, "optional", { label }) : label;
}

/** Why it is asked and how to answer, in one go, so that both are read out with the field. */
export function hintOf(
  showing: Showing,
  question: Question,
  isPageHeading: boolean,
): { text: string } | undefined {
  const { field } = question;
  const say = sayFor(showing.form, question, showing.words);
  const why = showing.whyBeside ? undefined : whyOf(showing, question, isPageHeading);
  const texts = [why, field.hint && say("hint", field.hint)].filter((text) => typeof text === "string");
  return texts.length > 0 ? { text: texts.join(" ") } : undefined;
}

/** Why it is asked: what the page says, where it has this one question, then what the field says. */
export function whyOf(showing: Showing, question: Question, isPageHeading: boolean): string | undefined {
  const { field, page } = question;
  const texts = [
    isPageHeading && page.why && sayForPage(showing.form, page, showing.words)("why", page.why),
    field.why && sayFor(showing.form, question, showing.words)("why", field.why),
  ].filter((text) => typeof text === "string");
  return texts.length > 0 ? texts.join(" ") : undefined;
}

// Without a script everything stays in sight, so the words say when a question counts.
function withCondition(showing: Showing, question: Question, label: string): string {
  const { when } = question.field;
  if (!when || !isUndecided(showing, when)) return label;
  const revealer = revealerOf(showing, question);
  const option = revealer?.field.options?.find((each) => "is" in when && when.is[0] === each.value);
  if (!revealer || !option) {
    return sayShared(showing.words, "ifCondition", {
      condition: describeCondition(showing.form, when, showing.words),
      label,
    });
  }
  const chosen = sayOption(option, sayFor(showing.form, revealer, showing.words));
  return sayShared(showing.words, "ifOption", { option: chosen, label });
}
