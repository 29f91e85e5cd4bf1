import type { VNode } from "preact";
import type { House } from "../../../foundation/house/index.ts";
import type { OfHers } from "../store/person-file.ts";

type Props = { readonly things: readonly OfHers[]; readonly processes: House["processes"] };

/** Contacts, assessments, referrals and cases as links, each with how it stands. */
export function OpenThings({ things, processes }: Props): VNode {
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
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
