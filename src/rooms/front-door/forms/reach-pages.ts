import {
  choice,
  choices,
  email,
  is,
  page,
  phone,
  timeRange,
  yesNo,
} from "../../../foundation/forms/index.ts";
import { WEEKDAYS, type Pack } from "../../../foundation/pack/index.ts";
import { DAY_NAMES } from "../day-names.ts";
import { COMES_BACK } from "../comes-back.ts";

const isReached = is("channel", "phone", "text", "email");

type Words = Pack["words"]["safeContact"];
type Asked = { readonly question: string; readonly why: string };

/** How to get in touch: first the way, then the number or address that goes with it, whose it is, and when it is safe. */
export function reachPages(
  { safeContact }: Pick<Pack["words"], "safeContact">,
  asked: Asked & { readonly comeBack?: string },
) {
  return [
    page({
      id: "channel",
      title: asked.question,
      why: asked.why,
      fields: { channel: channelField(asked.comeBack) },
    }),
    page({
      id: "phone",
      title: safeContact.phoneQuestion,
      why: safeContact.addressWhy,
      when: is("channel", "phone", "text"),
      fields: { phone: phone({ label: "Phone number" }) },
    }),
    page({
      id: "email",
      title: safeContact.emailQuestion,
      why: safeContact.addressWhy,
      when: is("channel", "email"),
      fields: { email: email({ label: "Email address" }) },
    }),
    page({
      id: "device",
      title: safeContact.deviceQuestion,
      why: safeContact.deviceWhy,
      when: isReached,
      fields: { device: deviceField() },
    }),
    timesPage(safeContact),
  ] as const;
}

/** She may also come back for an answer with a reference, where `comeBack` words it, and then nobody reaches her. */
function channelField(comeBack?: string) {
  return choice({
    label: "How to get in touch",
    hint: "It can be the phone or email of someone you trust.",
    options: [
      { value: "phone", label: "Call me" },
      { value: "text", label: "Send me a text" },
      { value: "email", label: "Send me an email" },
      ...(comeBack ? [{ value: COMES_BACK, label: comeBack }] : []),
    ],
    errors: { missing: "Choose how we can reach you" },
  });
}

function deviceField() {
  return choice({
    label: "Who else can see it",
    options: [
      { value: "mine", label: "Nobody else" },
      { value: "shared", label: "Someone else can" },
      { value: "borrowed", label: "It belongs to someone I trust" },
    ],
    optional: true,
    ratherNotSay: true,
  });
}

function timesPage({ timesQuestion, timesWhy }: Words) {
  return page({
    id: "times",
    title: timesQuestion,
    why: timesWhy,
    when: isReached,
    fields: {
      days: choices({
        label: "Safe days",
        options: WEEKDAYS.map((value) => ({ value, label: DAY_NAMES[value] })),
        optional: true,
      }),
      times: timeRange({ label: "Safe hours", hint: "For example, 10am to 12 noon.", optional: true }),
    },
  });
}

/** Only where a call was chosen: what may be left behind on the phone, and what it may show. */
export function callPage({ callQuestion, callWhy }: Words) {
  return page({
    id: "call",
    title: callQuestion,
    why: callWhy,
    when: is("channel", "phone"),
    fields: {
      voicemail: yesNo({ label: "May we leave a message?", optional: true }),
      textOk: yesNo({ label: "May we send a text to this number?", optional: true }),
      withheld: yesNo({ label: "Should we hide our number when we call?", optional: true }),
    },
  });
}
