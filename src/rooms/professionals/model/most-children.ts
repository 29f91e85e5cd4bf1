/** As many children as the form has room for; more are said under what happened. */
export const MOST_CHILDREN = 6;
