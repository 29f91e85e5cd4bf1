import type { VNode } from "preact";
import { notFound } from "../../../../foundation/errors/index.ts";
import type { PublicVisit, Reply } from "../../../../foundation/http/index.ts";
import { partnershipPage } from "../../../partnership/index.ts";
import { compareEditions } from "../../model/compare-editions.ts";
import { notesOf, sayFresh } from "../../model/say-rules.ts";
import { quartersOf } from "../../model/say-table.ts";
import { WITHDRAWALS, WHYS } from "../../model/why.ts";
import { publicPaths } from "../../paths.ts";
import {
  editionsOf,
  findPublished,
  type PublishedEdition,
  type PublishedTable,
} from "../../store/published.ts";
import { sayTableChange } from "../say-change.ts";
import { TableView } from "../table-view.tsx";
import { sayDay } from "./figures-pages.tsx";
import { fileOf, kindOf } from "./table-files.ts";

/** GET /figures/:table: the latest edition of a table; with an ending, the same as a file. */
export async function showTable(visit: PublicVisit): Promise<Reply> {
  const { name, kind } = kindOf(visit.params["table"] ?? "");
  const editions = await findPublished(visit.house);
  const all = editionsOf(editions, name);
  const [latest] = all;
  const gone = editions.find(({ tables }) => tables.includes(name));
  if (!latest) {
    if (!gone || kind !== "page") throw notFound();
    return withdrawnPage(visit, gone);
  }
  if (kind !== "page") return fileOf(visit, kind, latest);
  return tablePage(visit, latest, editions);
}

/** GET /figures/:table/:edition: a table as one edition has it, for good; with an ending, the same as a file. */
export async function showTableEdition(visit: PublicVisit): Promise<Reply> {
  const { name, kind } = kindOf(visit.params["edition"] ?? "");
  const editions = await findPublished(visit.house);
  const id = visit.params["table"] ?? "";
  const edition = editions.find(({ number }) => String(number) === name);
  if (!edition?.tables.includes(id)) throw notFound();
  const found = editionsOf([edition], id)[0];
  if (!found) {
    if (kind !== "page") throw notFound();
    return withdrawnPage(visit, edition);
  }
  if (kind !== "page") return fileOf(visit, kind, found, edition.number);
  return tablePage(visit, found, editions);
}

function tablePage(visit: PublicVisit, shown: PublishedTable, editions: readonly PublishedEdition[]): Reply {
  const { table, edition } = shown;
  return partnershipPage(visit, {
    title: table.title,
    madeOf: editions,
    backHref: publicPaths.list,
    wide: true,
    content: <TablePage visit={visit} shown={shown} all={editionsOf(editions, table.id)} edition={edition} />,
  });
}

function withdrawnPage(visit: PublicVisit, edition: PublishedEdition): Reply {
  return partnershipPage(visit, {
    title: "These figures were withdrawn",
    madeOf: edition,
    backHref: publicPaths.list,
    content: (
      <>
        <h1 class="govuk-heading-l">These figures were withdrawn</h1>
        <p class="govuk-body">
          Edition {edition.number}
          {edition.withdrawnOn ? ` was withdrawn ${sayDay(visit, edition.withdrawnOn)}` : ""}.{" "}
          {edition.withdrawnWhy ? WITHDRAWALS[edition.withdrawnWhy] : ""}
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={publicPaths.revisions}>
            What was changed in the figures, and why
          </a>
        </p>
      </>
    ),
  });
}

type PageProps = {
  readonly visit: PublicVisit;
  readonly shown: PublishedTable;
  readonly edition: PublishedEdition;
  /** Every edition of this table that can be read. */
  readonly all: readonly PublishedTable[];
};

function TablePage({ visit, shown: { table }, edition, all }: PageProps): VNode {
  const isLatest = all[0]?.edition.number === edition.number;
  const base = isLatest ? publicPaths.table(table.id) : publicPaths.edition(table.id, edition.number);
  const { licence, publisher, contact } = visit.house.pack.publications;
  return (
    <>
      <h1 class="govuk-heading-l">{table.title}</h1>
      {!isLatest && (
        <div class="govuk-inset-text">
          This is edition {edition.number}, as it was published {sayDay(visit, edition.publishedOn)}.{" "}
          <a class="govuk-link" href={publicPaths.table(table.id)}>
            The latest figures
          </a>
        </div>
      )}
      <TableView table={table} csvHref={`${base}.csv`} />
      <h2 class="govuk-heading-m">To read these figures</h2>
      <ul class="govuk-list govuk-list--bullet fl-main__narrow">
        {notesOf(table).map((note) => (
          <li>{note}</li>
        ))}
        <li>
          {sayFresh(quartersOf(table).at(-1) ?? edition.publishedOn, sayDay(visit, edition.publishedOn))}
        </li>
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={publicPaths.method}>
          How we count, and what we hold back
        </a>
      </p>
      <Files base={base} title={table.title} />
      <Editions visit={visit} all={all} shown={edition.number} />
      <p class="govuk-body">
        {publisher}. {contact}. Licence:{" "}
        <a class="govuk-link" href={licence.address} rel="license">
          {licence.name}
        </a>
        .
      </p>
    </>
  );
}

function Files({ base, title }: { base: string; title: string }): VNode {
  const files = [
    ["csv", "CSV file"],
    ["csv-metadata.json", "what is in the CSV file, for programs (CSVW)"],
    ["ods", "spreadsheet (ODS)"],
  ] as const;
  return (
    <>
      <h2 class="govuk-heading-m">Files</h2>
      <ul class="govuk-list fl-no-print">
        {files.map(([ending, what]) => (
          <li>
            <a class="govuk-link" href={`${base}.${ending}`}>
              {title}: {what}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Every edition of the table, with what was other in it. */
function Editions({ visit, all, shown }: Pick<PageProps, "visit" | "all"> & { shown: number }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">Editions</h2>
      <ul class="govuk-list govuk-list--spaced">
        {all.map(({ edition, table }, at) => {
          const before = all[at + 1]?.table;
          const [change] = compareEditions(before && { tables: [before] }, { tables: [table] });
          const text = `Edition ${edition.number}, ${sayDay(visit, edition.publishedOn)}`;
          return (
            <li>
              {edition.number === shown ? (
                <strong>{text}</strong>
              ) : (
                <a class="govuk-link" href={publicPaths.edition(table.id, edition.number)}>
                  {text}
                </a>
              )}
              . {before ? `${WHYS[edition.why]} ` : ""}
              {change && sayTableChange(change)}
            </li>
          );
        })}
      </ul>
    </>
  );
}
