/** The doors a contact comes through, as the queue names them. */
export const KINDS: Readonly<Record<string, string>> = {
  "need-help": "Asked for help",
  young: "A young person",
  worried: "Worried about someone",
  professional: "From a professional",
  "own-behaviour": "About own behaviour",
};
