import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import { needs, notAudited, staffPage, type Reply, type StaffRoute } from "../../../foundation/http/index.ts";
import { PAGE_GROUPS } from "../../../foundation/pack/index.ts";
import { sayTo } from "../../public-door/index.ts";
import { pageProcess } from "../page-process.ts";
import { paths } from "../paths.ts";
import { findPages, type ListedPage } from "../store/page-list.ts";
import { groupHeading } from "./public/page-words.ts";

/** GET /information: every page the public can read, how it stands, and when it is looked at again. */
export const listRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: paths.list,
  access: needs("information.see"),
  audit: notAudited("shows pages of information, nobody's record"),
  handle: showPages,
};

async function showPages(tx: ActorTx): Promise<Reply> {
  const { pack } = tx.house;
  const { pages, remarks } = await findPages(tx);
  return staffPage({
    title: "Pages of information",
    place: "Now",
    content: (
      <>
        <h1 class="govuk-heading-l">Pages of information for the public</h1>
        <p class="govuk-body">
          The public reads what was published last, or what the pack says where nothing was published yet.
        </p>
        {can(tx.actor, "information.write") && (
          <p class="govuk-body">
            <a class="govuk-link" href={paths.remarks}>
              {sayRemarks(remarks)}
            </a>
          </p>
        )}
        {PAGE_GROUPS.map((group) => (
          <PageList
            tx={tx}
            heading={groupHeading(pack, group)}
            pages={pages.filter(({ page }) => page.group === group)}
          />
        ))}
      </>
    ),
  });
}

function sayRemarks(count: number): string {
  if (count === 0) return "What visitors said is wrong: nothing waits";
  return `What visitors said is wrong: ${count === 1 ? "one waits" : `${count} wait`}`;
}

type ListProps = { readonly tx: ActorTx; readonly heading: string; readonly pages: readonly ListedPage[] };

function PageList({ tx, heading, pages }: ListProps): VNode | null {
  if (pages.length === 0) return null;
  const { pack } = tx.house;
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <ul class="fl-choices">
        {pages.map(({ page, written }) => (
          <li class="fl-choices__item">
            <a class="govuk-link" href={written ? paths.page(written.id) : paths.ofPack(page.id)}>
              {page.number} {sayTo(pack, page.title)}
            </a>
            <span class="fl-choices__hint">
              {sayState(written)}. To be looked at again by {sayDay(tx, { page, written })}.
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function sayState(written: ListedPage["written"]): string {
  if (!written) return "As the pack has it";
  const { state, published } = written;
  const label = pageProcess.states[state as keyof typeof pageProcess.states]?.label ?? state;
  if (state === "published" || state === "withdrawn") return label;
  return published === null
    ? `${label}; the public reads the pack's`
    : `${label}; the public reads version ${published}`;
}

/** The pack's own day, until somebody has published the page here. */
function sayDay({ house }: ActorTx, { page, written }: ListedPage): string {
  return formatDate(written?.lookAgainBy ?? new Date(`${page.reviewBy}T12:00:00Z`), house.calendar);
}
