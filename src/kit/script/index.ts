// The two bundles start at public.ts and staff.ts; this door is for what can be reasoned about without a browser.
export { idleStage } from "./idle-stage.ts";
export { readLeaveKey, restingKeys } from "./leave-keys.ts";
export type { KeyReading, LeaveKeys } from "./leave-keys.ts";
