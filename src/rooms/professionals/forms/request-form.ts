import { defineForm, type Form } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { childrenPages } from "./children-pages.ts";
import { herPages } from "./her-pages.ts";
import { referrerPage } from "./referrer-page.ts";
import { sharingPages } from "./sharing-pages.ts";
import { whatPages } from "./what-pages.ts";

/** Who fills it in: somebody signed in, whose name and agency are known, or somebody who came by a link. */
export type FilledInBy = "signed-in" | "by-link";

/**
 * What a professional is asked who asks for help on someone's behalf (DOMAIN 1). Only what decides how safe and how
 * lawful the next step is must be answered; every question says why it is asked.
 */
export function requestForm(
  pack: Pick<Pack, "districts" | "characteristics" | "formsOfVawg" | "words">,
  by: FilledInBy,
): Form {
  return defineForm({
    id: by === "by-link" ? "request-by-link" : "request",
    version: 1,
    title: "Ask for help on someone's behalf",
    pages: [referrerPage(by), ...herPages(pack), ...childrenPages(), ...whatPages(pack), ...sharingPages()],
  });
}
