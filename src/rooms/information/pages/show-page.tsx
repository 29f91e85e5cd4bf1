import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import {
  idParam,
  needs,
  notAudited,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { getThing, offeredSteps, StepButtons, thingPage } from "../../../foundation/process/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { pageProcess } from "../page-process.ts";
import { paths } from "../paths.ts";
import { getLatest, getPage, reviewBy, type Page, type Review, type Version } from "../store/page.ts";
import { PageFacts } from "./page-facts.tsx";
import { Preview } from "./preview.tsx";

/** GET /information/:id: how a page stands, what was found of its newest version, what may be done, and its words. */
export const pageRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/information/:id",
  access: needs("information.see"),
  audit: notAudited("shows a page of information, nobody's record"),
  handle: showPage,
};

async function showPage(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const thing = await getThing(tx, idParam(request));
  const page = await getPage(tx, thing.id);
  const latest = await getLatest(tx, page);
  const steps = await offeredSteps(tx, pageProcess, thing);
  return thingPage({
    thing,
    title: `Page ${page.page.number}`,
    place: "Now",
    back: { href: paths.list, text: "All pages" },
    content: (
      <>
        <PageFacts
          house={tx.house}
          page={page.page}
          text={latest.text}
          stands={sayState(thing.state, page)}
        />
        <Reviews tx={tx} latest={latest} />
        <StepButtons base={paths.page(thing.id)} steps={steps} />
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href={paths.history(thing.id)}>
              History, with what changed
            </a>
          </li>
        </ul>
        <Preview pack={tx.house.pack} text={latest.text} />
      </>
    ),
  });
}

function sayState(state: string, { latest, published, isWithdrawn }: Page): string {
  const label = pageProcess.states[state as keyof typeof pageProcess.states]?.label ?? state;
  if (isWithdrawn) return `${label}. The public finds no such page`;
  if (published === null) return `${label}, version ${latest}. The public reads what the pack says`;
  return published === latest
    ? `${label}, version ${latest}`
    : `${label}, version ${latest}. The public reads version ${published}`;
}

function Reviews({ tx, latest }: { tx: ActorTx; latest: Version }): VNode {
  const rows = [
    { key: "Written", value: `By ${latest.by}, ${formatDate(latest.at, tx.house.calendar)}` },
    { key: "The partnership", value: sayReview(tx, reviewBy(latest, "partnership")) },
    { key: "The panel", value: sayReview(tx, reviewBy(latest, "panel")) },
  ];
  return (
    <SummaryList rows={rows.map(({ key, value }) => ({ key: { text: key }, value: { text: value } }))} />
  );
}

/** What one side found, in a sentence. */
export function sayReview({ house }: ActorTx, review: Review | undefined): string {
  if (!review) return "Has not looked at this version yet";
  const { isFit, note, by, at } = review;
  const found = `${isFit ? "Fit to publish" : "Not yet"}, recorded by ${by}, ${formatDate(at, house.calendar)}`;
  return note ? `${found}: ${note}` : found;
}
