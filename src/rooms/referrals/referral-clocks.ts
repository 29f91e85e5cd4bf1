import type { ClockDefinition } from "../../foundation/process/index.ts";

/** What ends waiting for a service's answer. */
const ANSWERS = ["accept", "decline", "waitlist", "withdraw"];

/** The time limits of a referral: the service's to answer, the sender's to reply and to pass on, and what follows on silence. */
export const referralClocks = {
  answer: {
    label: "Answer the referral",
    limit: "referral.answer",
    starts: ["send"],
    stops: ANSWERS,
    pausedIn: ["question"],
    answeredBy: "accept",
  },
  /** Runs on when the service takes her on meanwhile: the question is still to be answered. */
  question: {
    label: "Answer the service's question",
    limit: "referral.answer",
    starts: ["ask", "ask-since", "ask-told"],
    stops: [
      "reply",
      "reply-since",
      "reply-told",
      "unask",
      "unask-since",
      "unask-told",
      "decline",
      "withdraw",
      "tell",
    ],
    answeredBy: "reply",
  },
  /** For the service's managers, once nobody answered in time. */
  escalated: {
    label: "Nobody answered this referral in time",
    countedAs: "Answer a referral that was passed to a manager",
    limit: "referral.escalated-answer",
    starts: ["escalate"],
    stops: ANSWERS,
    pausedIn: ["question"],
    answeredBy: "accept",
  },
  /** For the sender, once nobody answered in time. */
  unanswered: {
    label: "No answer from the service: ask it, or choose another",
    countedAs: "Ask after a referral that was not answered, or choose another",
    limit: "referral.escalated-answer",
    starts: ["escalate"],
    stops: ANSWERS,
    pausedIn: ["question"],
  },
  waiting: {
    label: "Look again at the waiting list",
    limit: "referral.waiting-list-review",
    starts: ["waitlist", "keep-waiting"],
    stops: ["keep-waiting", "accept", "decline", "withdraw"],
  },
  feedback: {
    label: "Pass on what came of the referral",
    limit: "front-door.referrer-feedback",
    starts: ["accept", "decline", "waitlist"],
    stops: ["tell", "tell-wait", "ask-later", "withdraw"],
    answeredBy: "tell",
  },
  manager: {
    label: "Decide what else can be offered",
    limit: "referral.escalated-answer",
    starts: ["to-manager"],
    stops: ["tell", "ask-later"],
  },
  "ask-again": {
    label: "Ask her again",
    limit: "referral.ask-again",
    starts: ["ask-later"],
    stops: ["tell"],
  },
} as const satisfies Record<string, ClockDefinition>;
