import { formatLongDay } from "../../../foundation/clock/index.ts";
import { checkPaper, type Block, type Paper, type PaperTable } from "../../../foundation/papers/index.ts";
import {
  BEHIND,
  deliveringOf,
  itemsOf,
  sayCounts,
  sayPart,
  sayRule,
  sayStatus,
  under,
  type Look,
  type PlanPage,
} from "../../strategy/index.ts";

/** What each page of the plan is called as a paper. */
export const PAGE_TITLES: Readonly<Record<PlanPage, string>> = {
  plan: "The plan on a page",
  delivery: "Who is not delivering, and why",
  actions: "The actions of the delivery plan",
};

const LANGUAGE = "en-GB";

/** What a page is made of, beside the strategy as it stands. */
export type Telling = {
  readonly reference: string;
  readonly creator: string;
  readonly made: Date;
  /** How much evidence each item has, by code. */
  readonly shown: ReadonlyMap<string, number>;
  readonly nameOf: (body: string) => string;
};

/** A page of the plan as a paper: what its page says, on the day it was made. The same of both gives the same. */
export function planPagePaper(page: PlanPage, look: Look, telling: Telling): Paper {
  const said = { plan: saysPlan, delivery: saysDelivery, actions: saysActions }[page];
  return checkPaper({
    title: `${PAGE_TITLES[page]}, ${formatLongDay(look.day)}`,
    reference: telling.reference,
    creator: telling.creator,
    language: LANGUAGE,
    made: telling.made.toISOString(),
    blocks: [
      { kind: "paragraph", text: `${look.strategy.title}, as it stood on ${formatLongDay(look.day)}.` },
      ...said(look, telling),
      { kind: "heading", level: 2, text: "How it is judged" },
      { kind: "list", items: [...sayRule(look.limits)] },
    ],
  } satisfies Paper);
}

function saysPlan({ plan, rolled }: Look): Block[] {
  return itemsOf(plan, "priority").flatMap(({ code, body }): Block[] => {
    const all = rolled.get(code);
    const objectives = under(plan, code, "objective");
    return [
      { kind: "heading", level: 2, text: `${code} ${body["title"] ?? ""}` },
      {
        kind: "paragraph",
        text: all ? `${sayPart(all)}. ${sayCounts(all)}` : "Nothing is planned under it.",
      },
      ...tableOf({
        name: `Objectives ${code}`,
        caption: `Objectives of ${code}`,
        columns: ["Code", "Objective", "How it stands", "Actions"],
        rows: objectives.map((each) => {
          const found = rolled.get(each.code);
          return [
            each.code,
            each.body["title"] ?? each.code,
            sayPart(found),
            found ? sayCounts(found) : "None",
          ];
        }),
      }),
    ];
  });
}

function saysDelivery(look: Look, telling: Telling): Block[] {
  const { plan, rolled, judged } = look;
  const behind = itemsOf(plan, "action").filter(({ code }) =>
    BEHIND.includes(judged.get(code)?.status ?? "stopped"),
  );
  const commitments = itemsOf(plan, "commitment");
  const undelivered = commitments.filter(({ code }) => rolled.get(code)?.worst === "no-action");
  const delivering = deliveringOf(plan);
  const isShown = (code: string): boolean =>
    [code, ...(delivering.get(code) ?? [])].some((each) => (telling.shown.get(each) ?? 0) > 0);
  return [
    {
      kind: "facts",
      facts: [
        ["Actions late, at risk, not started in time, or that cannot be judged", String(behind.length)],
        ["Commitments without an action", `${undelivered.length} of ${commitments.length}`],
        [
          "Commitments with evidence",
          `${commitments.filter(({ code }) => isShown(code)).length} of ${commitments.length}`,
        ],
      ],
    },
    ...actionTables(look, telling, behind),
    ...tableOf({
      name: "Without an action",
      caption: "Commitments without an action",
      columns: ["Code", "Commitment"],
      rows: undelivered.map(({ code, body }) => [code, body["title"] ?? code]),
    }),
  ];
}

function saysActions(look: Look, telling: Telling): Block[] {
  const tables = actionTables(look, telling, itemsOf(look.plan, "action"));
  return tables.length > 0 ? tables : [{ kind: "note", text: "The delivery plan has no action yet." }];
}

/** Actions owner by owner, the one due first before the others. */
function actionTables(
  { judged, states }: Look,
  { nameOf }: Telling,
  actions: ReturnType<typeof itemsOf>,
): Block[] {
  const owners = [...Map.groupBy(actions, ({ body }) => body["owner"] ?? "")];
  return owners.flatMap(([owner, theirs]) => [
    { kind: "heading" as const, level: 2 as const, text: nameOf(owner) || "No owner yet" },
    ...tableOf({
      name: `Actions ${owner}`.slice(0, 31),
      caption: `Actions of ${nameOf(owner) || "no owner yet"}`,
      columns: ["Action", "How it stands", "Due", "Why", "In its way"],
      rows: theirs
        .toSorted((a, b) => (a.body["due"] ?? "9").localeCompare(b.body["due"] ?? "9"))
        .map(({ code, body }) => [
          `${code} ${body["title"] ?? ""}`.trim(),
          sayStatus(judged.get(code)?.status ?? "stopped"),
          body["due"] ? formatLongDay(body["due"]) : "No day set",
          judged.get(code)?.why || "Not judged",
          states.get(code)?.blockers || "Nothing",
        ]),
    }),
  ]);
}

type Rows = Pick<PaperTable, "name" | "caption"> & {
  readonly columns: readonly string[];
  readonly rows: string[][];
};

/** A table of words; none where it has no row. */
function tableOf({ name, caption, columns, rows }: Rows): Block[] {
  if (rows.length === 0) return [];
  return [{ kind: "table", name, caption, columns: columns.map((heading) => ({ heading })), rows }];
}
