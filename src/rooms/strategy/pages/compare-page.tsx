import { formatLongDay, sameDay } from "../../../foundation/clock/index.ts";
import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import {
  needs,
  type Reply,
  staffPage,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { Button, Input, Table } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { isDay } from "../model/check-field.ts";
import { comparePlans, countChanges, isNothing } from "../model/compare-plans.ts";
import { compareCodes } from "../model/plan.ts";
import { paths } from "../paths.ts";
import { findLook, type Look, lookAt } from "../store/look.ts";
import { ChangeList } from "./change-list.tsx";
import { StatusMark } from "./status-mark.tsx";
import { NoStrategy, notAboutAnyone, Views } from "./views.tsx";

/** GET /plan/strategy/compare?from&to: what became of the strategy between the ends of two days, and how it went then and now. */
export const compareRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: paths.compare,
  access: needs("strategy.see"),
  audit: notAboutAnyone,
  handle: showComparison,
};

async function showComparison(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const now = await findLook(tx);
  const content = now ? await compare(tx, now, request.query) : <NoStrategy />;
  return staffPage({ title: "Compare two dates", place: "Plan", content });
}

async function compare(tx: ActorTx, now: Look, query: StaffRequest["query"]): Promise<VNode> {
  const to = dayOf(query["to"], now.day) ?? now.day;
  const from = dayOf(query["from"], now.day) ?? sameDay(now.day, -3);
  const [first, second] = from <= to ? [from, to] : [to, from];
  const was = await lookAt(tx, now.strategy, first);
  const is = second === now.day ? now : await lookAt(tx, now.strategy, second);
  const isTold = [query["from"], query["to"]].every((typed) => !isNoDay(typed, now.day));
  const changes = comparePlans(was.plan, is.plan);
  const { added, changed, withdrawn } = countChanges(changes);
  return (
    <>
      <Views tx={tx} current={paths.compare} />
      <h1 class="govuk-heading-l">
        {!isTold
          ? "Compare two dates"
          : isNothing(changes)
            ? `Nothing of it changed between ${formatLongDay(first)} and ${formatLongDay(second)}`
            : `Between ${formatLongDay(first)} and ${formatLongDay(second)}: ${added} added, ${changed} changed, ${withdrawn} withdrawn`}
      </h1>
      <form method="get" action={paths.compare} class="fl-no-print">
        <DayInput name="from" label="From" value={first} typed={query["from"]} today={now.day} />
        <DayInput name="to" label="To" value={second} typed={query["to"]} today={now.day} />
        <Button text="Compare" classes="govuk-button--secondary" />
      </form>
      {isTold && <ChangeList pack={tx.house.pack} changes={changes} />}
      {isTold && <Moved was={was} is={is} />}
    </>
  );
}

type DayProps = {
  readonly name: string;
  readonly label: string;
  /** The day that is shown: what was typed, or another where that is no day. */
  readonly value: string;
  readonly typed: string | undefined;
  readonly today: string;
};

/** Whether something was typed that is no day to compare. */
function isNoDay(typed: string | undefined, today: string): boolean {
  return typed !== undefined && typed !== "" && dayOf(typed, today) === undefined;
}

function DayInput({ name, label, value, typed, today }: DayProps): VNode {
  const isNone = isNoDay(typed, today);
  return (
    <Input
      id={name}
      name={name}
      label={{ text: `${label}, the end of this day` }}
      hint={{ text: "Year, month, day, such as 2026-09-30" }}
      classes="govuk-input--width-10"
      value={isNone ? typed : value}
      {...(isNone && {
        errorMessage: {
          text: "Enter a day from 2000 up to today as year, month, day, such as 2026-09-30",
        },
      })}
    />
  );
}

/** Actions that stand otherwise than they did. */
function Moved({ was, is }: { readonly was: Look; readonly is: Look }): VNode {
  const codes = [...is.judged.keys()].toSorted(compareCodes);
  const moved = codes.flatMap((code) => {
    const [before, after] = [was.judged.get(code), is.judged.get(code)];
    return before && after && before.status !== after.status ? [{ code, before, after }] : [];
  });
  return (
    <>
      <h2 class="govuk-heading-m">How delivery moved</h2>
      {moved.length === 0 ? (
        <EmptyState text="Every action that was there then stands as it did." />
      ) : (
        <Table
          caption="How delivery moved"
          captionClasses="govuk-visually-hidden"
          classes="fl-moved"
          firstCellIsHeader
          head={[{ text: "Action" }, { text: formatLongDay(was.day) }, { text: formatLongDay(is.day) }]}
          rows={moved.map(({ code, before, after }) => [
            {
              html: (
                <a class="govuk-link" href={paths.action(is.ids.get(code) ?? "")}>
                  {is.plan.items.find((item) => item.code === code)?.body["title"]}
                </a>
              ),
            },
            { html: <StatusMark status={before.status} /> },
            { html: <StatusMark status={after.status} /> },
          ])}
        />
      )}
    </>
  );
}

/** A real day up to today; nothing else. */
function dayOf(value: string | undefined, today: string): string | undefined {
  return value !== undefined && isDay(value) && value <= today && value >= "2000-01-01" ? value : undefined;
}
