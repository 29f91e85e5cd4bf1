import type { VNode } from "preact";
import type { House } from "../../../foundation/house/index.ts";
import type { OfHers } from "../store/person-file.ts";

type Props = {
  readonly things: readonly OfHers[];
  readonly processes: House["processes"];
  /** Within a row of a list, which has room of its own around it. */
  readonly isInList?: boolean;
};

/** Contacts, assessments, referrals and cases as links, each with how it stands. */
export function OpenThings({ things, processes, isInList }: Props): VNode {
  return (
    <ul class={isInList ? "govuk-list govuk-!-margin-bottom-0" : "govuk-list"}>
      {things.map(({ id, process, reference, state }) => {
        const names = processes.get(process);
        return (
          <li>
            {names?.label ?? process}{" "}
            <a class="govuk-link" href={`${names?.base ?? ""}/${id}`}>
              {reference}
            </a>
            : {(names?.states[state]?.label ?? state).toLowerCase()}
          </li>
        );
      })}
    </ul>
  );
}
