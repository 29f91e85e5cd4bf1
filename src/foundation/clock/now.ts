/** Where "now" comes from. Passed in, so that a test or a replay can set the time. */
export type Now = () => Date;

/** The machine's own clock. */
export const systemNow: Now = () => new Date();
