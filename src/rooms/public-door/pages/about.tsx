import type { PublicVisit, Reply } from "../../../foundation/http/index.ts";
import { paths } from "../paths.ts";
import { helpPage } from "./help-page.tsx";
import { SafetyContent } from "./safety-content.tsx";

/** GET /about: what this site can and cannot hide. Back leads to where the visit stands. */
export async function showAbout(visit: PublicVisit): Promise<Reply> {
  const { pack } = visit.house;
  return helpPage(visit, {
    title: pack.words.safety.aboutTitle,
    madeOf: pack,
    backHref: paths.visit,
    hasEasy: true,
    content: <SafetyContent visit={visit} />,
  });
}
