import type { ComponentChildren, VNode } from "preact";
import type { PublicVisit, Reply } from "../../../foundation/http/index.ts";
import { ENGLISH, fillWords } from "../../../foundation/pack/index.ts";
import type { Asked } from "../model/journey.ts";
import { sayDay } from "../model/say-day.ts";
import { helpPage, sayTo } from "./help-page.tsx";
import { TextList } from "./text-list.tsx";
import { YourReference } from "./your-reference.tsx";

/** A question is safely kept: the number to come back with, and what happens next. Nothing of what she wrote. */
export function askedPage(visit: PublicVisit, { by, reference, typed, kept }: Asked): Reply {
  const { ask, receipt } = visit.house.pack.words;
  return helpPage(visit, {
    title: receipt.title,
    content: (
      <div data-kept={kept}>
        <AskedContent visit={visit} by={by}>
          {reference === undefined ? (
            <p class="govuk-body">{ask.notAgain}</p>
          ) : (
            <YourReference visit={visit} digits={reference} typed={typed} />
          )}
        </AskedContent>
      </div>
    ),
  });
}

type Props = { readonly visit: PublicVisit; readonly by: string; readonly children: ComponentChildren };

/** The receipt, around the number: a device that made the number shows the same. */
export function AskedContent({ visit, by: due, children }: Props): VNode {
  const { pack, calendar } = visit.house;
  const { ask: words, receipt } = pack.words;
  const by = sayDay(new Date(due), calendar, visit.speech?.language ?? ENGLISH);
  const say = (text: string): string => fillWords(text, { by, site: pack.partnership.publicSiteName });
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {receipt.heading}
      </h1>
      {children}
      <h2 class="govuk-heading-m">{receipt.nextHeading}</h2>
      <TextList texts={words.next.map(say)} />
      <p class="govuk-body">
        <strong>{sayTo(pack, receipt.emergency)}</strong>
      </p>
      <h2 class="govuk-heading-m">{receipt.deviceHeading}</h2>
      <TextList texts={receipt.device.map(say)} />
    </>
  );
}
