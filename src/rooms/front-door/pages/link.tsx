import type { VNode } from "preact";

/** A link of the task list. */
export function Link({ href, text }: { readonly href: string; readonly text: string }): VNode {
  return (
    <a class="govuk-link" href={href}>
      {text}
    </a>
  );
}
