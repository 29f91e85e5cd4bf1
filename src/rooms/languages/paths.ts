/** All translations. */
export const languages = "/more/languages";

/** One translation, with its checks. */
export const language = (code: string): string => `${languages}/${code}`;
