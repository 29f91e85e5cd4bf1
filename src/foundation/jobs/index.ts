/** The door of jobs: declaring background work, leaving it to be done, doing it, and acting as the system. */
export { enqueue } from "./enqueue.ts";
export { defineJob, type JobDefinition, type JobPayload } from "./job.ts";
export type { JobLog, JobLogEntry } from "./job-log.ts";
export { type RunningJobs, startJobs } from "./start-jobs.ts";
export { withSystemActor } from "./system-actor.ts";
