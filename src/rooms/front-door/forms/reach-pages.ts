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
import { COMES_BACK } from "../comes-back.ts";

const isReached = is("channel", "phone", "text", "email");

type Words = Pick<Pack["words"], "safeContact" | "fields" | "days">;
type Labels = Pack["words"]["fields"];
type Asked = { readonly question: string; readonly why: string };

/** How to get in touch: first the way, then the number or address that goes with it, whose it is, and when it is safe. */
export function reachPages(words: Words, asked: Asked & { readonly comeBack?: string }) {
  const { safeContact, fields } = words;
  return [
    page({
      id: "channel",
      title: asked.question,
      why: asked.why,
      fields: { channel: channelField(fields, asked.comeBack) },
    }),
    page({
      id: "phone",
      title: safeContact.phoneQuestion,
      why: safeContact.addressWhy,
      when: is("channel", "phone", "text"),
      fields: { phone: phone({ label: fields.phone }) },
    }),
    page({
      id: "email",
      title: safeContact.emailQuestion,
      why: safeContact.addressWhy,
      when: is("channel", "email"),
      fields: { email: email({ label: fields.email }) },
    }),
    page({
      id: "device",
      title: safeContact.deviceQuestion,
      why: safeContact.deviceWhy,
      when: isReached,
      about: ["phone", "email"],
      fields: { device: deviceField(fields) },
    }),
    timesPage(words),
  ] as const;
}

/** She may also come back for an answer with a reference, where `comeBack` words it, and then nobody reaches her. */
function channelField(fields: Labels, comeBack?: string) {
  return choice({
    label: fields.channel,
    hint: fields.channelHint,
    options: [
      { value: "phone", label: fields.byPhone },
      { value: "text", label: fields.byText },
      { value: "email", label: fields.byEmail },
      ...(comeBack ? [{ value: COMES_BACK, label: comeBack }] : []),
    ],
    errors: { missing: fields.channelMissing },
  });
}

function deviceField(fields: Labels) {
  return choice({
    label: fields.device,
    options: [
      { value: "mine", label: fields.deviceMine },
      { value: "shared", label: fields.deviceShared },
      { value: "borrowed", label: fields.deviceBorrowed },
    ],
    optional: true,
    ratherNotSay: true,
  });
}

function timesPage({ safeContact, fields, days }: Words) {
  return page({
    id: "times",
    title: safeContact.timesQuestion,
    why: safeContact.timesWhy,
    when: isReached,
    fields: {
      days: choices({
        label: fields.days,
        options: WEEKDAYS.map((value) => ({ value, label: days[value] })),
        optional: true,
      }),
      times: timeRange({ label: fields.times, hint: fields.timesHint, optional: true }),
    },
  });
}

/** Only where a call was chosen: what may be left behind on the phone, and what it may show. */
export function callPage({ safeContact, fields }: Pick<Words, "safeContact" | "fields">) {
  return page({
    id: "call",
    title: safeContact.callQuestion,
    why: safeContact.callWhy,
    when: is("channel", "phone"),
    fields: {
      voicemail: yesNo({ label: fields.voicemail, optional: true }),
      textOk: yesNo({ label: fields.textOk, optional: true }),
      withheld: yesNo({ label: fields.withheld, optional: true }),
    },
  });
}
