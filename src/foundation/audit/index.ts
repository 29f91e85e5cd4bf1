/** The door of audit: recording who saw and did what, sealing it, taking it away, and checking it anywhere. */
export { runAuditCommand } from "./audit-command.ts";
export { findNewestKept, type KeptCheckpoint } from "./checkpoint-folder.ts";
export type { Checkpoint } from "./checkpoint.ts";
export type { CommandOutput } from "./command-output.ts";
export type { AuditDetail } from "./entry-hash.ts";
export { exportAudit, type WholeExport, type WriteLine } from "./export-audit.ts";
export type { ExportDeps } from "./export-command.ts";
export type { AuditProblem, ProblemKind } from "./problem-list.ts";
export { recordAudit, recordAudits, type NewAuditEntry } from "./record-audit.ts";
export { sealCheckpoint, type Sealing } from "./seal-checkpoint.ts";
export { createSigner, type Signer, type Verifier } from "./signing.ts";
export type { AuditVerdict } from "./verify-export.ts";
