import type { VNode } from "preact";
import type { Pack } from "../../../foundation/pack/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { QuoteBlock } from "../../../kit/layout/index.ts";
import { NEED_STATES, needStateInWords } from "../forms/needs-form.ts";
import type { Needs } from "../store/needs.ts";

type Props = { readonly needs: Needs; readonly pack: Pick<Pack, "needs">; readonly source: string };

/** What she wants, first and in her words; the children; then her needs by how they stand, what she wants now before all. */
export function NeedsList({ needs, pack, source }: Props): VNode {
  const { said, children } = needs;
  const about = [
    { label: "How many", value: children === undefined ? undefined : String(children) },
    { label: "Whose, and how old", value: said.childrenWho },
    { label: "Where and with whom", value: said.childrenWhere },
    { label: "Worries about them", value: said.childrenWorries },
  ];
  return (
    <>
      {said.wants && <QuoteBlock text={said.wants} source={source} />}
      <h2 class="govuk-heading-m">Children</h2>
      <SummaryList
        rows={about.map(({ label, value }) => ({
          key: { text: label },
          value: { text: value ?? "not said" },
        }))}
      />
      <h2 class="govuk-heading-m">Needs</h2>
      {needs.needs.length === 0 && <p class="govuk-body">None was gone through.</p>}
      {NEED_STATES.map((state) => {
        const ids = needs.needs.filter((need) => need.state === state).map(({ id }) => id);
        if (ids.length === 0) return null;
        return (
          <>
            <h3 class="govuk-heading-s">{needStateInWords(state)}</h3>
            <ul class="govuk-list govuk-list--bullet">
              {ids.map((id) => (
                <li>
                  {pack.needs.find((need) => need.id === id)?.name ?? id}
                  {said.notes[id] && `: ${said.notes[id]}`}
                </li>
              ))}
            </ul>
          </>
        );
      })}
    </>
  );
}
