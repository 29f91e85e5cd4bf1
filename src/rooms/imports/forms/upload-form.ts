import { choice, confirm, defineForm, page, type Form } from "../../../foundation/forms/index.ts";
import type { Service } from "../../../foundation/pack/index.ts";

/** Asks whose cases they are, and whether the service may keep them here. The file is asked beside it. */
export function uploadForm(services: readonly Service[]): Form {
  return defineForm({
    id: "import-send",
    version: 1,
    pages: [
      page({
        id: "list",
        title: "Your list",
        fields: {
          service: choice({
            label: "Which service's cases are these?",
            options: services.map(({ id, name }) => ({ value: id, label: name })),
          }),
          lawful: confirm({
            label: "This service works with these people now, and may keep their records here",
            hint: "Whether that is so is for your service to decide, with whoever advises it on data protection.",
          }),
        },
      }),
    ],
  });
}
