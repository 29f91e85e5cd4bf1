import { formatDate } from "../../../foundation/clock/index.ts";
import type { PublicVisit, Reply } from "../../../foundation/http/index.ts";
import { fillWords, type Pack } from "../../../foundation/pack/index.ts";
import type { Receipt } from "../model/journey.ts";
import { helpPage, sayTo } from "./help-page.tsx";
import { TextList } from "./text-list.tsx";

/** What she sent is safely kept: what happens next, by when, how she will be reached, what stays on this device. */
export function receiptPage(visit: PublicVisit, receipt: Receipt): Reply {
  const { pack, calendar } = visit.house;
  const words = pack.words.receipt;
  const by = formatDate(new Date(receipt.by), calendar);
  const say = (text: string): string => fillWords(text, { by, site: pack.partnership.publicSiteName });
  return helpPage(visit, {
    title: words.title,
    content: (
      <>
        <h1 class="govuk-heading-l">{words.heading}</h1>
        <h2 class="govuk-heading-m">{words.nextHeading}</h2>
        <TextList texts={words.next.map(say)} />
        <p class="govuk-body">
          <strong>{sayTo(pack, words.emergency)}</strong>
        </p>
        <h2 class="govuk-heading-m">{words.contactHeading}</h2>
        <TextList texts={[...howWeReach(receipt, pack), ...words.contact.map(say)]} />
        <h2 class="govuk-heading-m">{words.deviceHeading}</h2>
        <TextList texts={words.device.map(say)} />
      </>
    ),
  });
}

function howWeReach({ channel, hours, message }: Receipt, { words, messages }: Pack): string[] {
  const { byPhone, byText, byEmail, hours: only, message: may, noMessage } = words.receipt;
  const say = (text: string): string => fillWords(text, { sender: messages.sender.name });
  return [
    ...(channel ? [say({ phone: byPhone, text: byText, email: byEmail }[channel])] : []),
    ...(hours ? [`${only} ${hours.from} to ${hours.to}.`] : []),
    ...(message === undefined ? [] : [message ? may : noMessage]),
  ];
}
