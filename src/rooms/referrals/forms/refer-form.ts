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
    version: 1,
    pages: [
      page({
        id: "service",
        title: "Where",
        fields: {
          service: choice({
            label: "Which service?",
            options: matches.map(({ service, fits, doesNot }) => ({
              value: service.id,
              label: service.name,
              hint: [
                service.what,
                `Fits because: ${fits.join("; ")}.`,
                ...(doesNot.length > 0 ? [`Does not fit because: ${doesNot.join("; ")}.`] : []),
              ].join(" "),
            })),
          }),
        },
      }),
      page({
        id: "sharing",
        title: "What goes with it",
        why: "Only what she permits, or what the law requires. You see all of it before it is sent.",
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
      }),
    ],
  });
}
