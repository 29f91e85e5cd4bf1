import { nextPage, previousPage, type Form, type Page } from "../../../foundation/forms/index.ts";
import { bodyText } from "../../../foundation/http/index.ts";
import type { KeptAnswers } from "../model/kept-answers.ts";

/** A button and no link, so that what was typed goes along. It stands after the one that goes on, which Enter presses. */
export const BACK = { text: "Back", name: "go", value: "back" };

/** Whether a page was left to go back. */
export function isBack(body: unknown): boolean {
  return bodyText(body, BACK.name) === BACK.value;
}

/** The page that follows the one that was sent, in the direction of the button; nothing beyond the first and the last. */
export function pageAfter(body: unknown, form: Form, { answers }: KeptAnswers, page: Page): Page | undefined {
  return isBack(body) ? previousPage(form, answers, page.id) : nextPage(form, answers, page.id);
}
