import type { VNode } from "preact";
import { CsrfField } from "./csrf-field.tsx";

/** A field too sensitive to stand open: a bar, and a button that shows it and is recorded. The value is not on the page. */
export function MaskedField({ label, action, csrf }: MaskedFieldProps): VNode {
  return (
    <div class="fl-masked">
      <span class="fl-masked__bar" aria-hidden="true" />
      <span class="govuk-visually-hidden">Hidden. </span>
      <form method="post" action={action}>
        <CsrfField token={csrf} />
        <button class="fl-link-button">
          Show<span class="govuk-visually-hidden"> {label}</span> (recorded)
        </button>
      </form>
    </div>
  );
}

interface MaskedFieldProps {
  /** What would be shown, for screen readers: "home address". */
  label: string;
  action: string;
  csrf?: string | undefined;
}
