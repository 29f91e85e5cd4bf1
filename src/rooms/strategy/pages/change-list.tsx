import type { VNode } from "preact";
import type { Pack } from "../../../foundation/pack/index.ts";
import type { Changes, FieldChange, ItemChange, LinkChange } from "../model/compare-plans.ts";
import { fieldsOf, labelOf, type ItemKind, type LinkKind } from "../model/kind.ts";
import { sayValue } from "./say-value.ts";

const HOW = { added: "Added", changed: "Changed", withdrawn: "Withdrawn" } as const;

type Props = { readonly pack: Pack; readonly changes: Changes };

/** What differs, in three parts: added, changed field by field, withdrawn. */
export function ChangeList({ pack, changes }: Props): VNode {
  const all = [...changes.items, ...changes.links];
  return (
    <>
      {(["added", "changed", "withdrawn"] as const).map((how) => {
        const those = all.filter((change) => change.how === how);
        return (
          those.length > 0 && (
            <section aria-labelledby={how}>
              <h2 class="govuk-heading-m" id={how}>
                {HOW[how]}: {those.length}
              </h2>
              <ul class="fl-plan__parts">
                {those.map((change) => (
                  <li class="fl-plan__part">
                    <strong>{nameOf(change)}</strong>
                    {change.how === "changed" && (
                      <Fields pack={pack} kind={change.is.kind} fields={change.fields} />
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}

function nameOf(change: ItemChange | LinkChange): string {
  const subject = change.how === "withdrawn" ? change.was : change.is;
  if ("from" in subject) return `${subject.from} ${labelOf(subject.kind).toLowerCase()} ${subject.to}`;
  return `${labelOf(subject.kind)} ${subject.code}: ${subject.body["title"] ?? ""}`;
}

type FieldsProps = {
  readonly pack: Pack;
  readonly kind: ItemKind | LinkKind;
  readonly fields: readonly FieldChange[];
};

function Fields({ pack, kind, fields }: FieldsProps): VNode {
  const specs = fieldsOf(kind);
  const say = (field: string, value: string | undefined): string =>
    value === undefined ? "nothing" : `“${sayValue(pack, field, value)}”`;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {fields.map(({ field, was, is }) => (
        <li>
          {field === "parent" ? "Stands under" : (specs[field]?.label ?? field)}: <ins>{say(field, is)}</ins>,
          was <del>{say(field, was)}</del>
        </li>
      ))}
    </ul>
  );
}
