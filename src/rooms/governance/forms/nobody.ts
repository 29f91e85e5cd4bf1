/** Said wherever words about the boards' business are written: nobody's record is in any of it. */
export const NOBODY = "Write nothing by which a person could be known who was harmed or who caused harm.";
