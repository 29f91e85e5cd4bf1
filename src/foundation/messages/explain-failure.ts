import { REASONS } from "./refused.ts";

const CARRIERS: Readonly<Record<string, string>> = {
  "no-such-number": "There is no such number.",
  "no-such-address": "There is no such address.",
  left: "The colleague has left.",
  "gave-up": "It was tried several times, and could not be handed over.",
};

/** Why a message was held back or could not be sent, in a sentence, from the code `findStanding` gives. */
export function explainFailure(code: string): string {
  return (
    REASONS[code] ?? CARRIERS[code] ?? `It could not be handed over. Tell whoever runs Fanlight: ${code}.`
  );
}
