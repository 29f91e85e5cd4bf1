import type { VNode } from "preact";
import type { Pack } from "../../../foundation/pack/index.ts";

/** What to do in danger now, also for those who cannot speak or hear. */
export function EmergencyLines({ partnership }: Pick<Pack, "partnership">): VNode {
  const { inDanger, cannotSpeak, cannotHear } = partnership.emergency;
  return (
    <>
      <strong>{inDanger}</strong> {cannotSpeak} {cannotHear}
    </>
  );
}
