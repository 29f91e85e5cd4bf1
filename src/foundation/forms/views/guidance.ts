import type { GroupedField } from "../../../kit/govuk/index.ts";
import { inputName } from "../input-name.ts";
import { sayShared } from "../words.ts";
import { captionOf, hintOf, whyOf } from "./captions.ts";
import type { FieldViewProps } from "./field-view.tsx";
import { errorOn } from "./showing.ts";

/**
 * On every input that is typed in: a browser would keep what it autofills and send away what it checks for spelling.
 * What is typed runs its own way, whatever language the page is in.
 */
export const TRACELESS = {
  autocomplete: "off",
  spellcheck: false,
  attributes: { autocorrect: "off", dir: "auto" },
} as const;

/** The hint and the error that every component takes. */
export function guidanceOf({ showing, question, isPageHeading = false }: FieldViewProps): GroupedField {
  const hint = hintOf(showing, question, isPageHeading);
  const text = errorOn(showing, question);
  return {
    ...(hint && { hint }),
    ...(text && { errorMessage: { text, visuallyHiddenText: sayShared(showing.words, "errorPrefix") } }),
  };
}

/** The id of what stands beside a question, where something does: inputs are described by it. */
export function besideIdOf(props: FieldViewProps): string | undefined {
  const { showing, question, isPageHeading = false } = props;
  const why = showing.whyBeside ? whyOf(showing, question, isPageHeading) : undefined;
  return why && `${nameOf(props)}-why`;
}

/** The label of a question with one input. */
export function labelOf({ showing, question, isPageHeading = false }: FieldViewProps) {
  const text = captionOf(showing, question, isPageHeading);
  return { text, classes: isPageHeading ? "govuk-label--l" : "govuk-label--s", isPageHeading };
}

/** The fieldset of a question with several inputs. */
export function fieldsetOf(props: FieldViewProps) {
  const { showing, question, isPageHeading = false } = props;
  const text = captionOf(showing, question, isPageHeading);
  const classes = isPageHeading ? "govuk-fieldset__legend--l" : "govuk-fieldset__legend--s";
  return { legend: { text, classes, isPageHeading }, describedBy: besideIdOf(props) };
}

/** The name, and with it the id, of one of a question's inputs. */
export function nameOf({ showing, question }: FieldViewProps, part = ""): string {
  return inputName(showing.form, question, part);
}
