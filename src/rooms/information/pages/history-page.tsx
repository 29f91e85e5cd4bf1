import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDateTime } from "../../../foundation/clock/index.ts";
import {
  idParam,
  needs,
  notAudited,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { getThing, thingPage } from "../../../foundation/process/index.ts";
import { toAnswers } from "../forms/page-form.ts";
import { lineChanges, type LineChange } from "../model/line-changes.ts";
import { paths } from "../paths.ts";
import { findVersions, getPage, type Page, type Version } from "../store/page.ts";
import { sayReview } from "./show-page.tsx";

/** GET /information/:id/history: every version, newest first, with what changed from the one before. */
export const historyRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/information/:id/history",
  access: needs("information.see"),
  audit: notAudited("shows versions of a page of information, nobody's record"),
  handle: showHistory,
};

async function showHistory(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const thing = await getThing(tx, idParam(request));
  const page = await getPage(tx, thing.id);
  const versions = await findVersions(tx, thing.id);
  return thingPage({
    thing,
    title: `History of page ${page.page.number}`,
    place: "Now",
    back: { href: paths.page(thing.id), text: "Back to the page" },
    content: (
      <>
        {versions.map((version, index) => (
          <VersionPart tx={tx} page={page} version={version} before={versions[index + 1]} />
        ))}
      </>
    ),
  });
}

type Part = {
  readonly tx: ActorTx;
  readonly page: Page;
  readonly version: Version;
  readonly before: Version | undefined;
};

function VersionPart({ tx, page, version, before }: Part): VNode {
  const isRead = page.published === version.version;
  return (
    <section>
      <h2 class="govuk-heading-m">
        Version {version.version}
        {isRead && " (the public reads this one)"}
      </h2>
      <p class="govuk-body">
        By {version.by}, {formatDateTime(version.at, tx.house.calendar)}
      </p>
      {version.reviews.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {version.reviews.map((review) => (
            <li>
              {review.side === "panel" ? "The panel: " : "The partnership: "}
              {sayReview(tx, review)}
            </li>
          ))}
        </ul>
      )}
      {before ? (
        <Changes changes={lineChanges(linesOf(before), linesOf(version))} />
      ) : (
        <p class="govuk-body">The words of the pack, as they were when this began.</p>
      )}
    </section>
  );
}

/** Only what changed, each line with a word for it: nobody has to see a colour. */
function Changes({ changes }: { changes: readonly LineChange[] }): VNode {
  const changed = changes.filter(({ kind }) => kind !== "same");
  if (changed.length === 0) return <p class="govuk-body">No word was changed.</p>;
  return (
    <ul class="govuk-list fl-changes">
      {changed.map(({ kind, line }) =>
        kind === "out" ? (
          <li>
            <strong>Taken out:</strong> <del>{line}</del>
          </li>
        ) : (
          <li>
            <strong>Put in:</strong> <ins>{line}</ins>
          </li>
        ),
      )}
    </ul>
  );
}

function linesOf({ text }: Version): string[] {
  const { title, lead, body, sources } = toAnswers(text);
  return [title, lead, body, sources].flatMap((part) => part.split("\n")).filter((line) => line !== "");
}
