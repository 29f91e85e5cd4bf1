import type { ComponentChildren, VNode } from "preact";
import { Button, ErrorSummary } from "../../../kit/govuk/index.ts";
import { CsrfField } from "../../../kit/layout/index.ts";
import { errorText } from "../field-error.ts";
import { VERSION_INPUT } from "../input-name.ts";
import { sayShared } from "../words.ts";
import type { Showing } from "./showing.ts";

/** What every form has around its fields: the list of errors first, the hidden inputs, the buttons. */
export function FormShell({ showing, submit, settings, children }: FormShellProps): VNode {
  const { id, action, csrf, encoding, hidden = {}, secondary = [], last } = settings;
  return (
    <>
      <ErrorList showing={showing} />
      <form id={id} method="post" action={action} enctype={encoding} autocomplete="off" novalidate>
        <CsrfField token={csrf} />
        <input type="hidden" name={VERSION_INPUT} value={String(showing.form.version)} />
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {children}
        {last}
        <div class="govuk-button-group">
          <Button text={submit} preventDoubleClick />
          {secondary.map((button) => (
            <Button {...button} classes="govuk-button--secondary" preventDoubleClick />
          ))}
        </div>
      </form>
    </>
  );
}

function ErrorList({ showing }: { showing: Showing }): VNode | null {
  if (showing.errors.length === 0) return null;
  return (
    <ErrorSummary
      titleText={sayShared(showing.words, "problem")}
      errorList={showing.errors.map((error) => ({
        text: errorText(showing.form, error, showing.words),
        href: `#${error.input}`,
      }))}
    />
  );
}

/** Where a form goes and what its buttons are. */
export interface FormShellSettings {
  /** For a button of the form that stands elsewhere on the page. */
  readonly id?: string | undefined;
  /** The address the form is posted to. */
  readonly action: string;
  readonly csrf?: string | undefined;
  /** Further hidden inputs, such as the key that makes a second press harmless. */
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  /** How a form that takes a file is sent. */
  readonly encoding?: "multipart/form-data" | undefined;
  /** What stands after the questions and before the button: a file to choose. */
  readonly last?: ComponentChildren;
  /** Buttons beside the main one; the pressed one sends its name and value, in the reader's language already. */
  readonly secondary?: readonly SecondaryButton[] | undefined;
}

export interface SecondaryButton {
  readonly text: string;
  readonly name: string;
  readonly value: string;
}

interface FormShellProps {
  readonly showing: Showing;
  readonly submit: string;
  readonly settings: FormShellSettings;
  readonly children: ComponentChildren;
}
