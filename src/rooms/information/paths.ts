import { wrongPath } from "../public-door/index.ts";

/** Public addresses say a number and nothing else; staff ones may say what they are. */
export const paths = {
  list: "/information",
  page: (id: string) => `/information/${id}`,
  ofPack: (page: string) => `/information/pages/${page}`,
  history: (id: string) => `/information/${id}/history`,
  remarks: "/information/remarks",
  remark: (id: string) => `/information/remarks/${id}`,
} as const;

/** On the help face. */
export const publicPaths = {
  page: (number: number) => `/p/${number}`,
  /** On both public faces, about the page of this key. */
  wrong: wrongPath,
  wrongAgain: (page: string) => `${wrongPath(page)}/again`,
  wrongSent: (page: string) => `${wrongPath(page)}/sent`,
} as const;
