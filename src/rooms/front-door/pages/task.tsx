import type { ComponentChildren, VNode } from "preact";

type Props = { readonly label: string; readonly state: string; readonly children: ComponentChildren };

/** One thing to decide: what it is, what can be done about it, how it stands. */
export function Task({ label, state, children }: Props): VNode {
  return (
    <li class="govuk-task-list__item">
      <div class="govuk-task-list__name-and-hint">
        {label}
        <div class="fl-links">{children}</div>
      </div>
      <div class="govuk-task-list__status">{state}</div>
    </li>
  );
}
