import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import { needs, notAudited, staffPage, type Reply, type StaffRoute } from "../../../foundation/http/index.ts";
import { PAGE_GROUPS, type Pack } from "../../../foundation/pack/index.ts";
import { Table } from "../../../kit/govuk/index.ts";
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

/** The way from what needs me now to the pages, for those who keep them. */
export async function informationLink({ actor }: ActorTx): Promise<VNode | null> {
  if (!can(actor, "information.see")) return null;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={paths.list}>
        Pages of information for the public
      </a>
    </p>
  );
}

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
          <PageTable
            tx={tx}
            caption={groupHeading(pack, group)}
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

type TableProps = { readonly tx: ActorTx; readonly caption: string; readonly pages: readonly ListedPage[] };

function PageTable({ tx, caption, pages }: TableProps): VNode | null {
  if (pages.length === 0) return null;
  const { pack, calendar } = tx.house;
  return (
    <Table
      caption={caption}
      captionClasses="govuk-table__caption--m"
      head={["Number", "Page", "How it stands", "Looked at again by"].map((text) => ({ text }))}
      rows={pages.map(({ page, written }) => [
        { text: String(page.number) },
        { html: <PageLink pack={pack} listed={{ page, written }} /> },
        { text: sayState(written) },
        {
          text: written?.lookAgainBy ? formatDate(written.lookAgainBy, calendar) : sayDay(page.reviewBy, tx),
        },
      ])}
    />
  );
}

function PageLink({ pack, listed: { page, written } }: { pack: Pack; listed: ListedPage }): VNode {
  return (
    <a class="govuk-link" href={written ? paths.page(written.id) : paths.ofPack(page.id)}>
      {sayTo(pack, page.title)}
    </a>
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
function sayDay(day: string, { house }: ActorTx): string {
  return formatDate(new Date(`${day}T12:00:00Z`), house.calendar);
}
