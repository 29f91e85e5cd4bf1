import { z } from "zod";
import { agencies } from "./agency.ts";
import { bankHolidays } from "./bank-holidays.ts";
import { brand } from "./brand.ts";
import { characteristics } from "./characteristic.ts";
import { content } from "./content.ts";
import { declineReasons } from "./decline-reason.ts";
import { districts } from "./district.ts";
import { formsOfVawg } from "./form-of-vawg.ts";
import { indicators } from "./indicator.ts";
import { governance } from "./governance.ts";
import { involvement } from "./involvement.ts";
import { languages } from "./language.ts";
import { messages } from "./messages.ts";
import { needs } from "./need.ts";
import { outcomes } from "./outcome.ts";
import { outline } from "./outline.ts";
import { partnership } from "./partnership.ts";
import { populationShares } from "./population-share.ts";
import { plainQuestions } from "./plain-question.ts";
import { places } from "./place.ts";
import { publications } from "./publication.ts";
import { riskTools } from "./risk-tool.ts";
import { roles } from "./role.ts";
import { safetyPlan } from "./safety-plan.ts";
import { services } from "./service.ts";
import { strategy } from "./strategy.ts";
import { thresholds } from "./threshold.ts";
import { words } from "./words.ts";

/** The file each part of a pack is read from. Risk tools and pages are folders, one file each. */
export const PACK_FILES = {
  partnership: "partnership.yaml",
  brand: "brand.yaml",
  agencies: "agencies.yaml",
  districts: "districts.yaml",
  services: "services.yaml",
  plainQuestions: "plain-questions.yaml",
  roles: "roles.yaml",
  thresholds: "thresholds.yaml",
  riskTools: "risk-tools/",
  formsOfVawg: "forms-of-vawg.yaml",
  needs: "needs.yaml",
  outcomes: "outcomes.yaml",
  declineReasons: "decline-reasons.yaml",
  characteristics: "characteristics.yaml",
  populationShares: "population-shares.yaml",
  bankHolidays: "bank-holidays.yaml",
  words: "words.yaml",
  messages: "messages.yaml",
  safetyPlan: "safety-plan.yaml",
  involvement: "involvement.yaml",
  indicators: "indicators.yaml",
  publications: "publications.yaml",
  languages: "languages/",
  content: "content/",
  places: "places.yaml",
  outline: "outline.geojson",
  governance: "governance.yaml",
  strategy: "strategy.yaml",
} as const;

/** A whole pack, one property for each file. */
export const packSchema = z.strictObject({
  partnership,
  brand,
  agencies,
  districts,
  services,
  plainQuestions,
  roles,
  thresholds,
  riskTools,
  formsOfVawg,
  needs,
  outcomes,
  declineReasons,
  characteristics,
  populationShares: populationShares.optional(),
  bankHolidays,
  words,
  messages,
  safetyPlan,
  involvement,
  indicators,
  publications,
  languages,
  content,
  places,
  outline,
  governance,
  strategy,
} satisfies Record<PackPart, z.ZodType>);

/** The parts that are folders, one file an entry. */
export const PACK_FOLDERS = ["riskTools", "content"] as const satisfies readonly PackPart[];

/** The files that a pack may do without. */
export const OPTIONAL_FILES: readonly string[] = [PACK_FILES.populationShares];

export type PackPart = keyof typeof PACK_FILES;
