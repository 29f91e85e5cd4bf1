import {
  choice,
  choices,
  email,
  is,
  page,
  phone,
  text,
  timeRange,
  yesNo,
} from "../../../foundation/forms/index.ts";
import { WEEKDAYS } from "../../../foundation/pack/index.ts";
import { DAY_NAMES } from "../../people/index.ts";

/**
 * Whether she said how she may be reached, and then how. Only what was checked with her becomes a permission to reach her: a
 * number that a professional happens to have does not.
 */
export function reachPages() {
  return [askedPage(), howPage()] as const;
}

function askedPage() {
  return page({
    id: "asked",
    title: "Did she tell you how we may reach her?",
    fields: {
      asked: yesNo({
        label: "Did she tell you how we may reach her?",
        why: "Nobody gets in touch with her in a way that she did not say is safe.",
      }),
      channel: choice({
        label: "What she said",
        when: is("asked", "yes"),
        options: [
          { value: "phone", label: "Ring her" },
          { value: "text", label: "Send her a text" },
          { value: "email", label: "Send her an email" },
          { value: "none", label: "Only through me" },
        ],
      }),
    },
  });
}

function howPage() {
  const called = is("channel", "phone");
  return page({
    id: "reach",
    title: "How it is safe to reach her",
    when: is("channel", "phone", "text", "email"),
    fields: {
      reachPhone: phone({ label: "The safe number", when: is("channel", "phone", "text") }),
      email: email({ label: "The safe email address", when: is("channel", "email") }),
      device: choice({
        label: "Who else can see it?",
        why: "So that nothing is sent that somebody else could read.",
        optional: true,
        options: [
          { value: "mine", label: "Nobody else" },
          { value: "shared", label: "Someone else can" },
          { value: "borrowed", label: "It belongs to someone she trusts" },
        ],
      }),
      times: timeRange({
        label: "Safe hours",
        hint: "For example, 10am to 12 noon.",
        why: "Outside these hours nothing leaves.",
        optional: true,
      }),
      days: choices({
        label: "Safe days",
        hint: "None chosen: every day, within the hours.",
        optional: true,
        options: WEEKDAYS.map((value) => ({ value, label: DAY_NAMES[value] })),
      }),
      voicemail: yesNo({ label: "May we leave a message?", optional: true, when: called }),
      codeWord: text({
        label: "A word that she and we know",
        why: "So that we know it is her, and she that it is us.",
        optional: true,
        width: 20,
        when: called,
      }),
      ifOther: text({
        label: "If someone else answers, what should we say?",
        hint: "For example, that it is about a delivery.",
        optional: true,
        when: called,
      }),
    },
  });
}
