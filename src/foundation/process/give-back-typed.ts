import { isFanlightError, withTyped } from "../errors/index.ts";
import { enteredOf, sayEntered, type Form } from "../forms/index.ts";
import { databaseFault } from "../http/index.ts";

/**
 * Does what a form was sent for. Where that cannot be done any more, since somebody else was first, the page that says so
 * shows what was typed: nothing is written, and nobody has to type it twice.
 * @param findForm the form that was sent; asked only then
 */
export async function giveBackTyped<T>(
  body: unknown,
  findForm: () => Promise<Form | undefined>,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (thrown) {
    const error = databaseFault(thrown);
    if (!isFanlightError(error) || error.code !== "conflict") throw thrown;
    // What stood in the way may also be in the way of the form: then the refusal is told without it.
    const form = await findForm().catch(() => undefined);
    throw form ? withTyped(error, sayEntered(form, enteredOf(form, body))) : error;
  }
}
