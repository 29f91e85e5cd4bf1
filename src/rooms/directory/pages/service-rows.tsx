import { createElement, type VNode } from "preact";
import type { PublicVisit } from "../../../foundation/http/index.ts";
import type { Service } from "../../../foundation/pack/index.ts";
import { sayOpening } from "../model/say-opening.ts";
import { publicPaths } from "../paths.ts";
import { inEnglish } from "./english.ts";

/** Services as rows: name, what for, number, whether it is open, and why it stands here. Names are headings below the one before. */
export function ServiceRows({ visit, rows, level = 3 }: RowsProps): VNode {
  return (
    <ul class="fl-found">
      {rows.map((row) => (
        <li class="fl-found__row">
          <Row visit={visit} row={row} level={level} />
        </li>
      ))}
    </ul>
  );
}

/** The number, and whether somebody answers it now; or how to get there without one. */
export function CallLine({ visit, service }: { visit: PublicVisit; service: Service }): VNode {
  const { pack, calendar, now } = visit.house;
  const { finder } = pack.words;
  if (!service.phone) return <>{service.acceptsReferrals ? finder.noNumber : finder.noNumberAtAll}</>;
  const open = sayOpening(service, { words: pack.words, calendar, now: now() });
  return (
    <>
      <strong class="fl-found__number">
        <bdi dir="ltr">{service.phone}</bdi>
      </strong>{" "}
      {open.map((sentence, index) => (index === 0 ? sentence : `. ${sentence}`))}
    </>
  );
}

function Row({ visit, row: { service, because, notFor = [] }, level }: RowProps): VNode {
  const { finder } = visit.house.pack.words;
  return (
    <>
      {createElement(
        `h${level}`,
        { class: "govuk-heading-s fl-found__name" },
        <a class="govuk-link" href={publicPaths.service(service.number)}>
          {inEnglish(visit, service.name)}
        </a>,
      )}
      <p class="govuk-body">{inEnglish(visit, service.what)}</p>
      <p class="govuk-body" dir="auto">
        <CallLine visit={visit} service={service} />
      </p>
      {notFor.length > 0 && (
        <p class="govuk-body fl-quiet" dir="auto">
          {notFor.map((sentence) => `${sentence} `)}
        </p>
      )}
      {because && because.length > 0 && (
        <p class="govuk-body fl-quiet" dir="auto">
          {finder.because} {because.flatMap((reason, index) => (index === 0 ? [reason] : ["; ", reason]))}
        </p>
      )}
    </>
  );
}

export type ServiceRow = {
  readonly service: Service;
  readonly because?: readonly string[];
  /** Why it is not for whoever looks; each a sentence. */
  readonly notFor?: readonly string[];
};

type RowsProps = {
  readonly visit: PublicVisit;
  readonly rows: readonly ServiceRow[];
  readonly level?: 2 | 3;
};
type RowProps = { readonly visit: PublicVisit; readonly row: ServiceRow; readonly level: 2 | 3 };
