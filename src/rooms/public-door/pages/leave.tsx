import type { VNode } from "preact";
import { redirect, type PublicVisit, type Reply } from "../../../foundation/http/index.ts";
import { renderDocument } from "../../../kit/layout/index.ts";
import { paths } from "../paths.ts";
import { forgetVisit } from "../store/visit-state.ts";
import { helpPage } from "./help-page.tsx";

const CLEAR = { "clear-site-data": '"cache", "cookies", "storage"' } as const;

/** GET /leave: the script's way out, and a link's. Forgets the visit and goes to the ordinary website. */
export async function leave(visit: PublicVisit): Promise<Reply> {
  return endVisit(visit, visit.house.pack.partnership.exitAddress);
}

/**
 * POST /leave: the button without a script. A browser refuses to follow a form to another website (our own policy
 * says so), and a wider policy would not help where that website sends on to yet another: so by way of a page of ours.
 */
export async function leaveByForm(visit: PublicVisit): Promise<Reply> {
  return endVisit(visit, paths.away);
}

/** GET /idle: nobody touched the page for long. The same end, and then a page that says so. */
export async function leaveIdle(visit: PublicVisit): Promise<Reply> {
  return endVisit(visit, paths.closed);
}

/** GET /away: an empty page that moves on at once; no cookie is set on it. */
export async function showAway({ house }: PublicVisit): Promise<Reply> {
  const { exitAddress, publicSiteName } = house.pack.partnership;
  const body = renderDocument(<Away address={exitAddress} title={publicSiteName} />);
  return { kind: "data", type: "text/html; charset=utf-8", body };
}

/** GET /closed: after the page has cleared itself. */
export async function showClosed(visit: PublicVisit): Promise<Reply> {
  const { failing, leaving } = visit.house.pack.words;
  return helpPage(visit, {
    title: leaving.closedTitle,
    content: (
      <>
        <h1 class="govuk-heading-l">{leaving.blank}</h1>
        <p class="govuk-body">{leaving.draftGone}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={paths.start}>
            {failing.startAgain}
          </a>
        </p>
      </>
    ),
  });
}

/** A request that brought no cookie clears nothing: another website may have sent it, to make her lose her place. */
async function endVisit(visit: PublicVisit, to: string): Promise<Reply> {
  if (!visit.isReturning) return redirect(to);
  if (visit.isOwnForm) await forgetVisit(visit);
  return redirect(to, [{ name: "visit", value: undefined }], CLEAR);
}

function Away({ address, title }: { address: string; title: string }): VNode {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <meta http-equiv="refresh" content={`0;url=${address}`} />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <p>
          <a href={address} rel="noreferrer">
            {new URL(address).host}
          </a>
        </p>
      </body>
    </html>
  );
}
