import { choice, email, is, page, phone, timeRange, yesNo } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";

/** How to get in touch, and whose phone or email it is: first the way, then the number or address that goes with it. */
export function reachPages({ safeContact }: Pack["words"], asked: Asked) {
  return [
    page({
      id: "channel",
      title: asked.question,
      why: asked.why,
      fields: {
        channel: choice({
          label: "How to get in touch",
          hint: "It can be the phone or email of someone you trust.",
          options: [
            { value: "phone", label: "Call me" },
            { value: "text", label: "Send me a text" },
            { value: "email", label: "Send me an email" },
          ],
          errors: { missing: "Choose how we can reach you" },
        }),
      },
    }),
    page({
      id: "phone",
      title: safeContact.phoneQuestion,
      when: is("channel", "phone", "text"),
      fields: { phone: phone({ label: "Phone number" }) },
    }),
    page({
      id: "email",
      title: safeContact.emailQuestion,
      when: is("channel", "email"),
      fields: { email: email({ label: "Email address" }) },
    }),
    page({
      id: "device",
      title: safeContact.deviceQuestion,
      fields: {
        device: choice({
          label: "Who else can see it",
          options: [
            { value: "mine", label: "Nobody else" },
            { value: "shared", label: "Someone else can" },
            { value: "borrowed", label: "It belongs to someone I trust" },
          ],
          optional: true,
          ratherNotSay: true,
        }),
      },
    }),
    page({
      id: "times",
      title: safeContact.timesQuestion,
      why: safeContact.timesWhy,
      fields: {
        times: timeRange({ label: "Safe hours", hint: "For example, 10am to 12 noon.", optional: true }),
        voicemail: yesNo({
          label: "May we leave a message?",
          optional: true,
          when: is("channel", "phone"),
        }),
      },
    }),
  ] as const;
}

type Asked = { readonly question: string; readonly why: string };
