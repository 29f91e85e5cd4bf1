import { page, text, workPhone, yesNo } from "../../../foundation/forms/index.ts";
import type { FilledInBy } from "./request-form.ts";

/** Whether there is danger now, and how to reach whoever asks; who that is, where no sign-in says so. */
export function referrerPage(by: FilledInBy) {
  const danger = yesNo({
    label: "Is she, or a child, in danger right now?",
    hint: "If so, call 999 first. Then go on here.",
    why: "With danger now, we try to reach her within the shorter time limit.",
  });
  const reach = {
    referrerPhone: workPhone({
      label: "Your work phone number",
      why: "So that we can ask you something quickly, without anyone ringing her.",
      optional: true,
    }),
    referrerTimes: text({
      label: "When to ring you",
      why: "So that we do not miss you between shifts.",
      optional: true,
    }),
  };
  const who = {
    referrerName: text({ label: "Your name", why: "So that we know whom to ask and whom to tell." }),
    referrerRole: text({
      label: "Your job",
      why: "So that we know in what role you know her.",
      optional: true,
    }),
  };
  return page({
    id: "you",
    title: "Danger now, and how to reach you",
    fields: by === "by-link" ? { danger, ...who, ...reach } : { danger, ...reach },
  });
}
