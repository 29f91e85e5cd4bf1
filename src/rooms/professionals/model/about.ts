/** Heads the name of every answer that is about a characteristic of the pack. */
export const ABOUT = "about-";
