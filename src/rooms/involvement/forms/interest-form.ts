import {
  choice,
  confirm,
  defineForm,
  email,
  is,
  longText,
  page,
  phone,
  text,
} from "../../../foundation/forms/index.ts";
import type { InvolvementGroup } from "../../../foundation/pack/index.ts";

type Group = Pick<InvolvementGroup, "ways" | "keeper">;

/**
 * What whoever is interested is asked: what to call them, how to reach them, and, only if they like, what they bring and
 * what would make it easier. Never what happened to anybody.
 */
export function interestForm(group: Group) {
  return defineForm({ id: "interest", version: 1, pages: [aboutYou(group), takingPart(group)] });
}

function aboutYou({ ways = [] }: Group) {
  return page({
    id: "you",
    title: "About you",
    fields: {
      ...wayField(ways),
      name: text({
        label: "What may we call you?",
        hint: "It need not be your full name, nor the one on your papers.",
        width: 20,
        maxLength: 80,
        errors: { missing: "Write what we may call you" },
      }),
      channel: choice({
        label: "How may we get in touch?",
        hint: "Choose a way that nobody else reads or hears.",
        options: [
          { value: "email", label: "By email" },
          { value: "phone", label: "By phone" },
        ],
        errors: { missing: "Choose how we may get in touch" },
      }),
      email: email({ label: "Email address", when: is("channel", "email") }),
      phone: phone({ label: "Phone number", when: is("channel", "phone") }),
      care: text({
        label: "Is there anything we should know before we get in touch?",
        hint: "For example: only in the morning, or leave no message.",
        maxLength: 200,
        optional: true,
      }),
    },
  });
}

function takingPart({ keeper }: Group) {
  return page({
    id: "part",
    title: "Taking part",
    fields: {
      brings: longText({
        label: "What would you like to bring?",
        hint: "A sentence or two, such as what you do or what you care about. Please don't write about what happened to you or to anyone else: we never ask for that here.",
        rows: 4,
        maxLength: 800,
        optional: true,
      }),
      needs: longText({
        label: "What would make it easier for you to take part?",
        hint: "For example an interpreter, sign language, large print, a step-free room, care for a child, or joining from home.",
        rows: 3,
        maxLength: 400,
        optional: true,
      }),
      agreed: confirm({
        label: `Keep what I wrote here, so that ${keeper.called} can get in touch with me about this`,
        errors: { missing: "Tick this box, so that we may keep it to get in touch" },
      }),
    },
  });
}

/** Asked only where there are several ways to take part. */
function wayField(ways: NonNullable<Group["ways"]>) {
  const [first, ...others] = ways.map(({ id, label }) => ({ value: id, label }));
  if (!first) return {};
  return {
    way: choice({
      label: "How would you like to take part?",
      options: [first, ...others],
      errors: { missing: "Choose how you would like to take part" },
    }),
  };
}
