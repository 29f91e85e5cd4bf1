import {
  choice,
  choices,
  date,
  defineForm,
  longText,
  page,
  text,
  type Field,
  type Form,
} from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import type { FieldSpec } from "../model/field-kind.ts";
import { fieldsOf, LINK_KINDS, type ItemKind, type LinkKind } from "../model/kind.ts";
import { itemsOf, type Plan } from "../model/plan.ts";

/** Links that are said where the item they begin at is changed. */
const LINKED: Readonly<Partial<Record<ItemKind, readonly LinkKind[]>>> = {
  commitment: ["aligned-to"],
  objective: ["aligned-to"],
  action: ["delivers", "blocked-by"],
};
const MOST_OFFERED = 20;
const WHY = "Why does it change, and who decided it?";

type ItemAsking = {
  readonly kind: ItemKind;
  readonly code: string;
  /** The items it may stand under, where that can be chosen. */
  readonly above: readonly { readonly code: string; readonly title: string }[];
  readonly plan: Plan;
  readonly pack: Pack;
};

/** Asks everything that is said of an item of a kind; with `above` also where it stands, and under which code. */
export function itemForm({ kind, code, above, plan, pack }: ItemAsking): Form {
  const isNew = above.length > 0;
  const asked = Object.entries(fieldsOf(kind)).map(
    ([name, spec]) => [name, fieldOf(name, spec, pack)] as const,
  );
  const links = linkKindsOf(kind).map((link) => [link, linkField(link, plan, code)] as const);
  return defineForm({
    id: `strategy-${kind}`,
    version: 1,
    pages: [
      page({
        id: "item",
        title: "What it says",
        fields: {
          ...(isNew ? newFields(above) : {}),
          ...Object.fromEntries(asked),
          ...Object.fromEntries(links.filter(([, field]) => field !== undefined)),
          reason: longText({ label: WHY, maxLength: 1_000, rows: 3 }),
        } as Record<string, Field>,
      }),
    ],
  });
}

/** The kinds of links that are asked with an item. */
export function linkKindsOf(kind: ItemKind): readonly LinkKind[] {
  return LINKED[kind] ?? [];
}

function newFields(above: ItemAsking["above"]) {
  return {
    parent: choice({
      label: "Under what",
      select: true,
      options: above.map(({ code, title }) => ({ value: code, label: `${code}: ${title}` })),
    }),
    code: text({
      label: "Its code",
      hint: "It never changes, and is never used again.",
      width: 20,
      maxLength: 60,
    }),
  };
}

function fieldOf(name: string, spec: FieldSpec, pack: Pack): Field {
  const { label, isRequired } = spec;
  const optional = isRequired !== true;
  if (name === "owner" || name === "lead")
    return choice({
      label,
      optional,
      select: true,
      options: pack.governance.bodies.map((body) => ({ value: body.id, label: body.name })),
    });
  switch (spec.holds) {
    case "text":
      return longText({ label, optional, maxLength: spec.most, rows: 4 });
    case "line":
      return text({ label, optional, maxLength: spec.most });
    case "day":
      return date({ label, optional });
    case "one-of":
      return choice({ label, optional, options: spec.of.map((value) => ({ value, label: value })) });
    case "codes":
      return codesField(name, spec, pack);
    default:
      return text({ label, optional, width: 10 });
  }
}

function codesField(name: string, spec: FieldSpec & { holds: "codes" }, pack: Pack): Field {
  const all = [
    { value: "all", label: "All", alone: true },
    ...pack.formsOfVawg.map(({ id, name: called }) => ({ value: id, label: called })),
  ];
  const options = name === "abuse" ? all : (spec.of ?? []).map((value) => ({ value, label: value }));
  return choices({ label: spec.label, optional: true, options });
}

function linkField(kind: LinkKind, plan: Plan, own: string): Field | undefined {
  const targets = LINK_KINDS[kind].to.flatMap((to) => itemsOf(plan, to)).filter(({ code }) => code !== own);
  if (targets.length === 0) return undefined;
  const { label } = LINK_KINDS[kind];
  // A long list is no choice: whoever plans knows the codes.
  if (targets.length > MOST_OFFERED)
    return text({
      label,
      optional: true,
      maxLength: 2_000,
      hint: `Codes with a space between them, such as ${targets[0]?.code ?? ""}`,
    });
  return choices({
    label,
    optional: true,
    options: targets.map(({ code, body }) => ({ value: code, label: `${code}: ${body["title"] ?? ""}` })),
  });
}
