import { redirect, staffPage, type PublicVisit, type Reply } from "../../../../foundation/http/index.ts";
import { Button } from "../../../../kit/govuk/index.ts";
import { CsrfField } from "../../../../kit/layout/index.ts";
import { RemarkLine } from "../../../partnership/index.ts";
import { paths } from "../../paths.ts";
import { followLink } from "../../store/by-link-visit.ts";

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const NOT_A_LINK = `${paths.refer}?problem=link`;

/**
 * GET /refer/link/:token: one press to go on. Opening it does not use it up, since mail programs open links by
 * themselves; and it says the same of every link, whether it still works or not.
 */
export async function showLink(visit: PublicVisit): Promise<Reply> {
  const token = tokenOf(visit.params);
  // A mail program breaks long addresses in two: what is left of one leads to where a new one is asked for.
  if (!token) return redirect(NOT_A_LINK);
  return staffPage({
    title: "Go on",
    content: (
      <>
        <h1 class="govuk-heading-l">Go on with your link</h1>
        <p class="govuk-body">
          The link works once. What you then write is kept in this browser for two hours.
        </p>
        <form method="post" action={paths.link(token)}>
          <CsrfField token={visit.csrf} />
          <Button text="Go on" preventDoubleClick />
        </form>
        <RemarkLine visit={visit} page="refer" />
      </>
    ),
  });
}

/** POST /refer/link/:token: uses the link up. One that was used, has run out or never was is answered alike. */
export async function goOn(visit: PublicVisit): Promise<Reply> {
  const token = tokenOf(visit.params);
  const secret = token && (await followLink(visit, token));
  if (!secret) return redirect(NOT_A_LINK);
  return redirect(paths.referWrite, [{ name: "referrer", value: secret }]);
}

function tokenOf({ token = "" }: PublicVisit["params"]): string | undefined {
  return TOKEN.test(token) ? token : undefined;
}
