import type { VNode } from "preact";
import type { House } from "../../../foundation/house/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import type { Listed } from "../store/people-list.ts";
import { OpenThings } from "./open-things.tsx";

type Row = Omit<Listed, "since"> & { readonly note: string };
type Props = { readonly people: readonly Row[]; readonly processes: House["processes"] };

/** People by reference, each with what is open; no names, since the list may be read over a shoulder. */
export function PeopleList({ people, processes }: Props): VNode {
  return (
    <SummaryList
      rows={people.map(({ id, reference, note, open }) => ({
        key: {
          html: (
            <>
              <a class="govuk-link" href={`/people/${id}`}>
                {reference}
              </a>
              <div class="fl-quiet govuk-!-font-weight-regular">{note}</div>
            </>
          ),
        },
        value: {
          html:
            open.length === 0 ? (
              <span class="fl-quiet">Nothing open</span>
            ) : (
              <OpenThings things={open} processes={processes} isInList />
            ),
        },
      }))}
    />
  );
}
