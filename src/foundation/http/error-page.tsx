import type { VNode } from "preact";
import { PublicPage } from "../../kit/layout/index.ts";
import type { ErrorReply } from "../errors/index.ts";
import type { Face } from "./route.ts";
import type { Site } from "./site.ts";
import { staffShell } from "./staff-shell.tsx";

type Around = { readonly site: Site; readonly face: Face; readonly nonce: string };

/** What went wrong, what to do, and a number to quote; on the help face under its neutral name. */
export function errorPage(error: ErrorReply, { site, face, nonce }: Around): VNode {
  const content = (
    <>
      <h1 class="govuk-heading-l">{error.title}</h1>
      <p class="govuk-body">{error.message}</p>
      <p class="govuk-body">{error.cure}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          Go to the first page
        </a>
      </p>
      <p class="govuk-hint">Number to quote: {error.requestId}</p>
    </>
  );
  if (face === "staff") {
    return staffShell({ kind: "staff-page", title: error.title, content }, { site, actor: undefined, nonce, csrf: "" });
  }
  return (
    <PublicPage
      title={error.title}
      siteName={site.house.pack.partnership.publicSiteName}
      homeHref="/"
      leaveHref="/leave"
      leaveAction="/leave"
      nonce={nonce}
      demo={site.house.mode === "demo"}
      assets={site.assets.help}
    >
      {content}
    </PublicPage>
  );
}
