/** The pack's door: the data of one partnership, read from a folder of YAML files and checked. */
export { agencyName, homeAgency } from "./agencies.ts";
export { bodyName } from "./bodies.ts";
export { checkPack, loadPack } from "./check-pack.ts";
export { fillWords } from "./fill-words.ts";
export { getThreshold, type PackThreshold } from "./get-threshold.ts";
export { ENGLISH_MARKS, inLanguage } from "./languages/in-language.ts";
export { ENGLISH, type Language, languageOf } from "./languages/language.ts";
export { languagesOf } from "./languages/languages-of.ts";
export { languageCodes, sentencesOf, translationVersion, untranslated } from "./languages/sentences.ts";
export { pageAge, type PageText } from "./page-age.ts";
export { newPack, type NewPackOptions } from "./new-pack.ts";
export type {
  Agency,
  ApprovedText,
  Body,
  Characteristic,
  Commitment,
  ContentPage,
  IndicatorDefinition,
  InvolvementGroup,
  DeclineReason,
  DeepReadonly,
  District,
  FormOfVawg,
  Need,
  Pack,
  PlainQuestion,
  Place,
  PlaceOwner,
  PopulationShare,
  PublicTable,
  Quantity,
  RiskItem,
  RiskTool,
  Role,
  Service,
  Strategy,
  Threshold,
} from "./pack.ts";
export { PackError, type PackProblem } from "./problem.ts";
export { runPackCommand } from "./run-pack-command.ts";
export { type AgencyKind, EMPLOYER_CATEGORIES, type EmployerCategory } from "./schema/agency.ts";
export { type PageDoor, PAGE_GROUPS, type PageGroup, pageText } from "./schema/content.ts";
export type { ThresholdKey, Unit } from "./schema/known-thresholds.ts";
export { CASE_PERMISSIONS, type Permission, PERMISSIONS } from "./schema/permission.ts";
export { WEEKDAYS } from "./schema/opening-hours.ts";
export { weekdayNameOf, weekdayNumbers, type Weekday } from "./weekdays.ts";
export { isSecretPlace } from "./schema/secret-place.ts";
export { RISK_LEVELS, type RiskLevel, type ServiceAccess, type SpeciallyFor } from "./schema/service.ts";
export type { BodyKind } from "./schema/governance.ts";
export type { PreventionLevel } from "./schema/strategy.ts";
export type {
  Finding,
  FindingRule,
  LintedIndicator,
  LintedQuantity,
  LintedStrategy,
} from "./strategy/finding.ts";
export { lintStrategy } from "./strategy/lint.ts";
export { fitsBase } from "./strategy/percent.ts";
