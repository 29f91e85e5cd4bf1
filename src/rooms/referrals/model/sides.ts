/** As what somebody is involved who sent a referral, or decides about it there. */
const SENDING = ["referrer", "manager"];
/** As what somebody is involved who received it, or works on the case that came of it. */
const RECEIVING = ["receiving service", "intake", "worker", "second worker", "cover", "supervisor"];

/** Whether somebody is on the sending side of a referral alone, or on the receiving side alone. Who is on both is neither. Pure. */
export function sideOf(capacities: readonly string[]): "sends" | "receives" | undefined {
  const has = (side: readonly string[]): boolean => side.some((one) => capacities.includes(one));
  if (has(SENDING) === has(RECEIVING)) return undefined;
  return has(SENDING) ? "sends" : "receives";
}
