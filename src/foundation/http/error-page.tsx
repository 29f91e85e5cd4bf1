import type { VNode } from "preact";
import { SummaryList } from "../../kit/govuk/index.ts";
import { Paragraphs, PublicPage } from "../../kit/layout/index.ts";
import type { ErrorReply } from "../errors/index.ts";
import { fillWords, type Pack } from "../pack/index.ts";
import { LEAVE_PATH } from "./public-visit.ts";
import type { Face } from "./route.ts";
import type { Site, Speaking } from "./site.ts";
import { staffShell } from "./staff-shell.tsx";

type Around = {
  readonly site: Site;
  readonly face: Face;
  readonly nonce: string;
  /** The pack as it speaks to the visitor, where that is known. */
  readonly speaking: Speaking;
  /** The page that was being used, where it can be opened again to see how things stand now. */
  readonly again: string | undefined;
};

/** What went wrong, what to do, and a number to quote; on the help face under its neutral name, in the pack's words. */
export function errorPage(error: ErrorReply, { site, face, nonce, speaking, again }: Around): VNode {
  if (face === "staff") {
    const content = <StaffError {...error} again={again} />;
    return staffShell(
      { kind: "staff-page", title: error.title, content },
      { site, actor: undefined, nonce, csrf: "" },
    );
  }
  const { pack, mode } = speaking.house;
  const { speech } = speaking;
  const { site: words, failing, asking } = pack.words;
  const { title, text } = publicError(error, pack);
  return (
    <PublicPage
      title={title}
      siteName={pack.partnership.publicSiteName}
      leaveHref={LEAVE_PATH}
      leaveAction={LEAVE_PATH}
      nonce={nonce}
      demo={mode === "demo"}
      assets={site.assets.help}
      lang={speech?.language.code}
      dir={speech?.language.dir}
      notice={speech?.isUnchecked ? { label: words.languages, text: words.unchecked } : undefined}
      words={{
        leave: words.leave,
        leaveHow: words.leaveHow,
        shortcuts: words.shortcuts,
        skip: words.skipToMain,
        back: asking.back,
        demo: words.demonstration,
      }}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{text}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          {failing.startAgain}
        </a>
      </p>
      <p class="govuk-hint">
        {failing.quote} <bdi dir="ltr">{error.requestId}</bdi>
      </p>
    </PublicPage>
  );
}

function StaffError({ title, message, cure, typed, requestId, again }: StaffErrorProps): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{message}</p>
      <p class="govuk-body">{cure}</p>
      {again !== undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href={again}>
            See how it stands now
          </a>
        </p>
      )}
      {typed.length > 0 && <WhatYouTyped typed={typed} />}
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          Go to the first page
        </a>
      </p>
      <p class="govuk-hint">Number to quote: {requestId}</p>
    </>
  );
}

function WhatYouTyped({ typed }: Pick<ErrorReply, "typed">): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">What you typed</h2>
      <p class="govuk-body">It is saved nowhere. Copy what you need before you leave this page.</p>
      <SummaryList
        rows={typed.map(({ label, text }) => ({
          key: { text: label },
          value: { html: <Paragraphs text={text} /> },
        }))}
      />
    </>
  );
}

type StaffErrorProps = ErrorReply & Pick<Around, "again">;

/** What a visitor is told: above all whether what she wrote was kept. The error's own words are for staff. */
function publicError({ status }: ErrorReply, { words, partnership }: Pack): { title: string; text: string } {
  const { failing } = words;
  const say = (sentence: string): string => fillWords(sentence, partnership.emergency);
  if (status === 404) return { title: failing.notFoundTitle, text: say(failing.notFound) };
  if (status === 429) return { title: failing.tooManyTitle, text: say(failing.tooMany) };
  if (status === 413) return { title: failing.title, text: say(failing.tooLong) };
  if (status === 403) return { title: failing.title, text: say(failing.runOut) };
  if (status === 503) return { title: failing.title, text: say(failing.notStored) };
  return { title: failing.title, text: say(status < 500 ? failing.unread : failing.broken) };
}
