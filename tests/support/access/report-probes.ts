import { inserted } from "./inserted.ts";
import type { Probe } from "./probes.ts";

/** How one would try the foreign keys of reports to boards. */
export const REPORT_PROBES: Readonly<Record<string, Probe>> = {
  "reports.report.id": (id, { staff }) =>
    inserted(
      "reports.report",
      "id, body, until, snapshot, sha256, prepared_by",
      `'${id}', 'x', '2026-12-01', '{}', encode(sha256('{}'::bytea), 'hex'), '${staff}'`,
    ),
  "reports.report.before_id": (id, { own, staff }) =>
    inserted(
      "reports.report",
      "id, body, until, snapshot, sha256, before_id, prepared_by",
      `'${own}', 'x', '2026-12-01', '{}', encode(sha256('{}'::bytea), 'hex'), '${id}', '${staff}'`,
    ),
  "reports.plan_page.meeting_id": (id, { staff }) =>
    inserted(
      "reports.plan_page",
      "id, meeting_id, page, paper, sha256, at, by_staff",
      `gen_random_uuid(), '${id}', 'plan', '{}', encode(sha256('{}'::bytea), 'hex'), now(), '${staff}'`,
    ),
  "reports.commentary.report_id": (id, { staff }) =>
    inserted(
      "reports.commentary",
      "id, report_id, section, words, at, by_staff",
      `gen_random_uuid(), '${id}', 'P1', 'A try', now(), '${staff}'`,
    ),
  "reports.file.report_id": (id) =>
    inserted(
      "reports.file",
      "report_id, format, bytes, sha256",
      `'${id}', 'ods', '\\x00', encode(sha256('\\x00'::bytea), 'hex')`,
    ),
  "reports.paper.report_id": (id, { own, staff }) =>
    inserted("reports.paper", "report_id, meeting_id, at, by_staff", `'${id}', '${own}', now(), '${staff}'`),
  "reports.paper.meeting_id": (id, { own, staff }) =>
    inserted("reports.paper", "report_id, meeting_id, at, by_staff", `'${own}', '${id}', now(), '${staff}'`),
};
