import type { VNode } from "preact";
import type { PublicVisit, Reply } from "../../../foundation/http/index.ts";
import { ENGLISH, fillWords, type Language, WEEKDAYS, type Pack } from "../../../foundation/pack/index.ts";
import { paths as placePaths } from "../../places/index.ts";
import type { Receipt } from "../model/journey.ts";
import { sayDay } from "../model/say-day.ts";
import { voiceOf } from "../model/voice.ts";
import { YourReference } from "./your-reference.tsx";
import { helpPage, sayTo } from "./help-page.tsx";
import { TextList } from "./text-list.tsx";

/** What was sent is safely kept: what happens next, by when, how she will be reached, what stays on this device. */
export function receiptPage(visit: PublicVisit, receipt: Receipt): Reply {
  const { pack, calendar } = visit.house;
  const { language = ENGLISH } = visit.speech ?? {};
  const words = pack.words.receipt;
  const by = receipt.by === undefined ? "" : sayDay(new Date(receipt.by), calendar, language);
  const say = (text: string): string => fillWords(text, { by, site: pack.partnership.publicSiteName });
  return helpPage(visit, {
    title: words.title,
    content: (
      <>
        <h1 class="govuk-heading-l">{words.heading}</h1>
        {receipt.isDanger && <Emergency receipt={receipt} pack={pack} />}
        {receipt.reference !== undefined && (
          <YourReference visit={visit} digits={receipt.reference} typed={receipt.typed} />
        )}
        {receipt.form === "worried" && <p class="govuk-body">{words.forSomeoneElse}</p>}
        <h2 class="govuk-heading-m">{words.nextHeading}</h2>
        <TextList texts={nextFor(receipt, pack).map(say)} />
        {!receipt.isDanger && <Emergency receipt={receipt} pack={pack} />}
        {receipt.form === "place" ? (
          <ComeBackForPlace visit={visit} />
        ) : (
          <Meanwhile receipt={receipt} pack={pack} language={language} />
        )}
        <h2 class="govuk-heading-m">{words.deviceHeading}</h2>
        <TextList texts={words.device.map(say)} />
      </>
    ),
  });
}

/** What to do in danger; where there is danger now nothing is to be waited for. */
function Emergency({ receipt: { form, isDanger }, pack }: { receipt: Receipt; pack: Pack }): VNode {
  const { emergency, emergencyNow = emergency } = voiceOf(form, pack);
  return (
    <p class="govuk-body">
      <strong>{sayTo(pack, isDanger ? emergencyNow : emergency)}</strong>
    </p>
  );
}

/** What happens next: said to whom, and to whoever comes back that an answer waits. */
function nextFor({ form, reference }: Receipt, pack: Pack): readonly string[] {
  if (form === "place") return pack.words.places.next;
  const { next, nextComingBack = pack.words.receipt.nextComingBack } = voiceOf(form, pack);
  return reference === undefined ? next : nextComingBack;
}

/** How to read what was done, here and, about every place, on the partnership's own pages. */
function ComeBackForPlace({ visit }: { visit: PublicVisit }): VNode {
  const { places: words } = visit.house.pack.words;
  return (
    <>
      <p class="govuk-body">{words.comeBack}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`${visit.origins.partnership}${placePaths.done}`} rel="noreferrer">
          {words.doneLink}
        </a>
      </p>
    </>
  );
}

/** How we get in touch; to whoever asked about somebody else, since we do not, what they can do. */
function Meanwhile({ receipt, pack, language }: { receipt: Receipt; pack: Pack; language: Language }): VNode {
  const { receipt: words, worried, young } = pack.words;
  const someoneToTalkTo = receipt.form === "young" && (
    <>
      <h2 class="govuk-heading-m">{young.talkHeading}</h2>
      <TextList texts={young.talk.map((text) => sayTo(pack, text))} />
    </>
  );
  if (receipt.reference !== undefined)
    return (
      <>
        <p class="govuk-body">{words.comeBack}</p>
        {someoneToTalkTo}
      </>
    );
  if (receipt.form === "worried") {
    return (
      <>
        <h2 class="govuk-heading-m">{worried.canDoHeading}</h2>
        <TextList texts={worried.canDo} />
      </>
    );
  }
  return (
    <>
      <h2 class="govuk-heading-m">{words.contactHeading}</h2>
      <TextList texts={[...howWeReach(receipt, pack, language), ...words.contact]} />
      {someoneToTalkTo}
    </>
  );
}

function howWeReach(
  { channel, days, hours, message }: Receipt,
  { words, messages }: Pack,
  { code, stop }: Language,
): string[] {
  const list = new Intl.ListFormat(code, { type: "conjunction" });
  const { byPhone, byText, byEmail, days: onDays, hours: only, message: may, noMessage } = words.receipt;
  const say = (text: string): string => fillWords(text, { sender: messages.sender.name });
  const named = WEEKDAYS.filter((day) => days?.includes(day)).map((day) => words.days[day]);
  return [
    ...(channel ? [say({ phone: byPhone, text: byText, email: byEmail }[channel])] : []),
    ...(named.length > 0 ? [`${onDays} ${list.format(named)}${stop}`] : []),
    ...(hours ? [`${only} ${fillWords(words.forms.timeSpan, hours)}${stop}`] : []),
    ...(message === undefined ? [] : [message ? may : noMessage]),
  ];
}
