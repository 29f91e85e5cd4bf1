import type { Pack } from "../../../foundation/pack/index.ts";
import type { JourneyKind } from "./journey.ts";

/** What is said differently to whom, in the pack's sentences as they are written. */
export type Voice = {
  /** Above the button that sends. */
  readonly sendMeans: string;
  /** Over what to do in danger, and what is said there first. */
  readonly dangerHeading: string;
  readonly dangerDo: readonly string[];
  /** After sending: what happens next, and what to do in danger. */
  readonly next: readonly string[];
  /** The same for whoever comes back with a number, where that is said in other words than to everyone. */
  readonly nextComingBack?: readonly string[];
  readonly emergency: string;
  /** The same where there is danger now: nothing is to be waited for. */
  readonly emergencyNow?: string;
};

/** How a journey speaks: to her, about somebody else, to someone worried about themselves, to a child. */
export function voiceOf(kind: JourneyKind, { words }: Pick<Pack, "words">): Voice {
  const { asking, danger, ownBehaviour, receipt, worried, young, places } = words;
  switch (kind) {
    case "need-help":
      return {
        sendMeans: asking.sendMeans,
        dangerHeading: danger.heading,
        dangerDo: [],
        next: receipt.next,
        emergency: receipt.emergency,
        emergencyNow: receipt.emergencyNow,
      };
    case "own-behaviour":
      return {
        sendMeans: asking.sendMeansOwn,
        dangerHeading: danger.ownHeading,
        dangerDo: danger.own,
        next: receipt.next,
        emergency: ownBehaviour.emergency,
      };
    case "worried":
      return worried;
    case "place":
      return { ...places, dangerHeading: danger.heading, dangerDo: [] };
    case "young":
      return { ...young, emergency: receipt.emergency, emergencyNow: receipt.emergencyNow };
  }
}
