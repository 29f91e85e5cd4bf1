/** The answer to "how can we reach you" of someone who would rather come back with a reference. */
export const COMES_BACK = "return";
