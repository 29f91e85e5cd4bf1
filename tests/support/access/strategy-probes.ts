import { inserted } from "./inserted.ts";
import type { Probe } from "./probes.ts";

/** The probes of the strategy, and of what it is judged by. */
export const STRATEGY_PROBES: Readonly<Record<string, Probe>> = {
  "indicator.indicator.id": (id) =>
    inserted("indicator.indicator", "id, slug", `'${id}', gen_random_uuid()::text`),
  "indicator.version.indicator_id": (id) =>
    inserted("indicator.version", "indicator_id, version, body, reason", `'${id}', 9999, '{}', 'a try'`),
  "indicator.observation.indicator_id": (id) =>
    inserted(
      "indicator.observation",
      "indicator_id, period, months, version, revision, state, method",
      `'${id}', '2001-01-01', 1, 1, 9999, 'none', 'returned'`,
    ),
  "indicator.observation.import_id": (id, { own }) =>
    inserted(
      "indicator.observation",
      "indicator_id, period, months, version, revision, state, method, source, import_id",
      `'${own}', '2001-01-01', 1, 1, 9999, 'none', 'imported', 'A try', '${id}'`,
    ),
  "indicator.figures_import.id": (id, { staff }) =>
    inserted("indicator.figures_import", "id, title, figures, sent_by", `'${id}', 'A try', '[]', '${staff}'`),
  "indicator.return.indicator_id": (id, { own }) =>
    inserted(
      "indicator.return",
      "id, indicator_id, agency_id, period, months",
      `'${own}', '${id}', 'a-try', '2001-01-01', 1`,
    ),
  "indicator.return.id": (id, { own }) =>
    inserted(
      "indicator.return",
      "id, indicator_id, agency_id, period, months",
      `'${id}', '${own}', 'a-try', '2001-01-01', 1`,
    ),
  "strategy.item.strategy_id": (id) =>
    inserted("strategy.item", "id, strategy_id, kind, code", `gen_random_uuid(), '${id}', 'priority', 'P99'`),
  "strategy.item_version.item_id": (id, { me }) =>
    inserted(
      "strategy.item_version",
      "id, item_id, valid_from, author, reason, body",
      `gen_random_uuid(), '${id}', now(), '${me}', 'a try', '{}'`,
    ),
  "strategy.item_version.parent_id": (id, { own, me }) =>
    inserted(
      "strategy.item_version",
      "id, item_id, parent_id, valid_from, author, reason, body",
      `gen_random_uuid(), '${own}', '${id}', now(), '${me}', 'a try', '{}'`,
    ),
  "strategy.item_version.after": (id, { me }) =>
    inserted(
      "strategy.item_version",
      "id, item_id, valid_from, after, author, reason, body",
      `gen_random_uuid(), '${id}', now(), '2001-01-01', '${me}', 'a try', '{}'`,
    ),
  "strategy.link.strategy_id": (id, { own, me }) => strategyLink({ of: id, from: own, to: own, me }),
  "strategy.link.from_id": (id, { own, me }) => strategyLink({ of: own, from: id, to: own, me }),
  "strategy.link.to_id": (id, { own, me }) => strategyLink({ of: own, from: own, to: id, me }),
  "strategy.link.kind": (id, { own, me }) => strategyLink({ of: own, from: id, to: id, me }),
  "strategy.link.after": (id, { own, me }) => strategyLink({ of: own, from: id, to: id, me }),
  "strategy.report.action_id": (id, { staff }) =>
    inserted(
      "strategy.report",
      "id, action_id, step, by_staff",
      `gen_random_uuid(), '${id}', 'report', '${staff}'`,
    ),
  "strategy.report.milestone_id": (id, { own, staff }) =>
    inserted(
      "strategy.report",
      "id, action_id, step, by_staff, milestone_id",
      `gen_random_uuid(), '${own}', 'report', '${staff}', '${id}'`,
    ),
  "strategy.evidence.id": (id, { own, staff }) =>
    inserted(
      "strategy.evidence",
      "id, item_id, kind, shows, link, by_staff",
      `'${id}', '${own}', 'link', 'A try', 'https://example.org/', '${staff}'`,
    ),
  "strategy.evidence.item_id": (id, { own, staff }) =>
    inserted(
      "strategy.evidence",
      "id, item_id, kind, shows, link, by_staff",
      `'${own}', '${id}', 'link', 'A try', 'https://example.org/', '${staff}'`,
    ),
};

function strategyLink({ of, from, to, me }: Tie): string {
  return inserted(
    "strategy.link",
    "id, strategy_id, from_id, kind, to_id, valid_from, after, author, reason, body",
    `gen_random_uuid(), '${of}', '${from}', 'delivers', '${to}', now(), '2001-01-01', '${me}', 'a try', '{}'`,
  );
}

type Tie = { readonly of: string; readonly from: string; readonly to: string; readonly me: string };
