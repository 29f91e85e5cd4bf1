import type { Strategy } from "../../../foundation/pack/index.ts";
import type { Body, Plan, PlanItem, PlanLink } from "./plan.ts";

/** A strategy as the pack has it, in the form in which it lives: one item or link for everything it says. Pure. */
export function planFromPack(strategy: Strategy): Plan {
  const root = strategy.id;
  return {
    items: [
      rootItem(strategy),
      ...strategy.documents.map(({ id, name }) => item("document", documentCode(id), root, { title: name })),
      ...strategy.priorities.map((each) =>
        item("priority", each.code, root, {
          title: each.title,
          about: each.statement,
          lead: each.lead,
          ...placeOf(each),
        }),
      ),
      ...strategy.objectives.map((each) =>
        item("objective", each.code, beforeLastDot(each.code), {
          title: each.title,
          about: each.says,
          lead: each.lead,
          ...placeOf(each),
        }),
      ),
      ...strategy.commitments.map((each) => commitmentItem(each, root)),
      ...strategy.aliases.map(({ document, code, says }) =>
        item("alias", `${documentCode(document)}.${code}`, documentCode(document), { title: says, as: code }),
      ),
      ...strategy.frameworks.flatMap((framework) => frameworkItems(framework, root)),
      ...strategy.actions.flatMap((action) => actionItems(action, root)),
      ...strategy.quantities.map((each) => figureItem(each, root)),
    ],
    links: linksOf(strategy),
  };
}

type Place = {
  readonly page?: number;
  readonly toPage?: number | undefined;
  readonly document?: string | undefined;
};

function rootItem(strategy: Strategy): PlanItem {
  const { id, title, period, reviewDue, datesToConfirm, vision, source } = strategy;
  return item("strategy", id, undefined, {
    title,
    from: period.from,
    until: period.to,
    review: reviewDue,
    unsure: yes(datesToConfirm),
    vision,
    source,
  });
}

function commitmentItem(each: Strategy["commitments"][number], root: string): PlanItem {
  const { code, says, consider, prevention, forms } = each;
  return item("commitment", code, code.startsWith("X.") ? root : beforeLastDot(code), {
    title: says,
    strength: consider ? "consider" : "firm",
    prevention: prevention.join(" "),
    abuse: forms.join(" "),
    ...placeOf(each),
  });
}

function frameworkItems({ id, name, page, parts }: Strategy["frameworks"][number], root: string): PlanItem[] {
  const framework = item("framework", `framework.${id}`, root, { title: name, ...placeOf({ page }) });
  return [
    framework,
    ...parts.map((part) =>
      item("pillar", pillarCode(id, part.id), framework.code, { title: part.name, body: part.body }),
    ),
  ];
}

function actionItems(action: Strategy["actions"][number], root: string): PlanItem[] {
  const code = actionCode(action.id);
  const { title, lead, role, start, due, every, milestones = [] } = action;
  return [
    item("action", code, root, { title, owner: lead, role, start, due, every, ...placeOf(action) }),
    ...milestones.map((words, place) => item("milestone", `${code}.${place + 1}`, code, { title: words })),
  ];
}

function figureItem(each: Strategy["quantities"][number], root: string): PlanItem {
  const { id, about, says, percent, count, base, baseFrom, atLeast } = each;
  return item("figure", `figure.${id}`, root, {
    title: says,
    about,
    percent: numeral(percent),
    count: numeral(count),
    base: numeral(base),
    baseFrom,
    atLeast: yes(atLeast),
    ...placeOf(each),
  });
}

function linksOf({ commitments, aliases, alignments, actions }: Strategy): PlanLink[] {
  return [
    ...alignments.flatMap(({ framework, part, codes, how, ourReading }) =>
      codes.map((from) => ({
        kind: "aligned-to" as const,
        from,
        to: pillarCode(framework, part),
        body: filled({ how, reading: ourReading ? "ours" : undefined }),
      })),
    ),
    ...commitments.flatMap(({ code, bearsOn = [] }) => bearsOn.map((to) => link("bears-on", code, to))),
    ...aliases.map(({ document, code, objective }) =>
      link("stands-for", `${documentCode(document)}.${code}`, objective),
    ),
    ...actions.flatMap(({ id, commitments: kept }) => kept.map((to) => link("delivers", actionCode(id), to))),
  ];
}

function item(
  kind: PlanItem["kind"],
  code: string,
  parent: string | undefined,
  body: Readonly<Record<string, string | undefined>>,
): PlanItem {
  return { kind, code, parent, body: filled(body) };
}

function link(kind: PlanLink["kind"], from: string, to: string): PlanLink {
  return { kind, from, to, body: {} };
}

/** Only what is said. Folded lines of a file have no space at their ends. */
function filled(body: Readonly<Record<string, string | undefined>>): Body {
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (value === undefined ? [] : [[name, value.trim()]])),
  );
}

function placeOf({ page, toPage, document }: Place) {
  return { page: numeral(page), toPage: numeral(toPage), document: document && documentCode(document) };
}

function numeral(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

function yes(value: true | undefined): string | undefined {
  return value ? "yes" : undefined;
}

function documentCode(id: string): string {
  return `document.${id}`;
}

function pillarCode(framework: string, part: string): string {
  return `framework.${framework}.${part}`;
}

function actionCode(id: string): string {
  return `action.${id}`;
}

function beforeLastDot(code: string): string {
  return code.slice(0, code.lastIndexOf("."));
}
