/** Addresses of the pages about people who work here. */
export const people = "/more/people";
export const person = (id: string): string => `${people}/${id}`;
export const grant = (id: string): string => `/more/grants/${id}`;
