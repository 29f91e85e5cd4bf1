import {
  choice,
  choices,
  defineForm,
  is,
  longText,
  page,
  type Form,
} from "../../../foundation/forms/index.ts";
import type { Match } from "../model/match-services.ts";
import { PARTS } from "../model/shared.ts";

/** Asks where to refer, what goes with it, and on what basis; each service with its reasons for and against. */
export function referForm(matches: readonly Match[]): Form {
  return defineForm({
    id: "refer",
    version: 3,
    pages: [
      page({
        id: "service",
        title: "Where",
        why: "You can choose several. Nothing is sent before you have seen all of it.",
        fields: {
          service: choices({
            label: "Which services?",
            options: matches.map((match) => ({
              value: match.service.id,
              label: match.service.name,
              hint: sayMatch(match),
            })),
          }),
        },
      }),
      sharingPage(),
    ],
  });
}

/** Asks anew what goes with one referral that has not been sent yet. */
export const changeForm = defineForm({ id: "referral-change", version: 2, pages: [sharingPage()] });

function sharingPage() {
  return page({
    id: "sharing",
    title: "What goes with it",
    why: "Only what she permits, or what the law requires. You see all of it before it is sent, and can change it for each service.",
    fields: {
      parts: choices({ label: "What may the service know?", options: [...PARTS] }),
      basis: choice({
        label: "On what basis?",
        options: [
          { value: "agreed", label: "She agreed to this" },
          { value: "protect", label: "Without her agreement, to protect her or a child" },
        ],
      }),
      necessity: longText({
        label: "Why is it necessary and proportionate?",
        when: is("basis", "protect"),
      }),
      message: longText({ label: "Anything the service needs to know", optional: true }),
    },
  });
}

/** A service in a few lines: what it does, whom it is by and for, why it fits, why not, and the wait. */
function sayMatch({ service, fits, doesNot, wait }: Match): string {
  const { what, byAndFor = [] } = service;
  return [
    byAndFor.length > 0 ? `${what} Run by and for ${byAndFor.join(", ")}.` : what,
    `Fits because: ${fits.join("; ")}.`,
    ...(doesNot.length > 0 ? [`Does not fit because: ${doesNot.join("; ")}.`] : []),
    `Wait: ${wait ?? "the service has not said"}.`,
  ].join("\n");
}
