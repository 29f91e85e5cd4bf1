import type { Readable } from "node:stream";
import type { ComponentChildren, VNode } from "preact";
import type { SharedPage } from "./shared-pages.ts";

/** What a handler answers. Nothing is sent before its transaction has committed. */
export type Reply =
  | StaffPageReply
  | {
      readonly kind: "document";
      readonly status: number;
      readonly document: VNode;
      /** It is not drawn anew for each who asks. */
      readonly shared?: SharedPage;
      readonly headers?: Headers;
      readonly viewed?: readonly Viewed[];
    }
  | {
      readonly kind: "redirect";
      readonly to: string;
      readonly cookies?: readonly Cookie[];
      readonly headers?: Headers;
    }
  | {
      readonly kind: "data";
      readonly type: string;
      readonly body: string | Buffer | Readable;
      readonly fileName?: string;
      /** For what is published to everybody alike: so long may it be kept on its way, in seconds. */
      readonly keptSeconds?: number;
      readonly viewed?: readonly Viewed[];
    };

/** The middle of a staff page; the shell around it is the same for all. */
export type StaffPageReply = {
  readonly kind: "staff-page";
  readonly status?: number;
  readonly title: string;
  readonly place?: "Now" | "People" | "Meetings" | "Plan" | "More";
  readonly content: ComponentChildren;
  readonly aside?: { readonly title: string; readonly content: ComponentChildren };
  readonly hasErrors?: boolean;
  /** What was searched for, as typed: it stands in the search box, to be added to. Never in an address. */
  readonly searched?: string;
  /** Whose record this shows: what the audit writes down for a route that records views. */
  readonly viewed?: readonly Viewed[];
  readonly cookies?: readonly Cookie[];
  readonly headers?: Headers;
};

/**
 * Work that has to wait until the handler's own transaction has committed, such as closing the very session it runs
 * in: it gets the session's token, and its answer is the one that is sent.
 */
export type Afterwards = {
  readonly kind: "afterwards";
  readonly run: (token: string) => Promise<Reply>;
  /** Where the same form leads when it is sent again; it is run again where none is said. */
  readonly leadsTo?: string;
};

export type Viewed = {
  readonly thingId?: string | undefined;
  readonly personId?: string | undefined;
  /** Coded values of this look: which field was shown, how much was printed. Never words. */
  readonly detail?: Readonly<Record<string, string | number>>;
};
export type Cookie = {
  readonly name: "session" | "visit" | "agency" | "referrer";
  readonly value: string | undefined;
};
type Headers = Readonly<Record<string, string>>;

export function staffPage(page: Omit<StaffPageReply, "kind">): StaffPageReply {
  return { kind: "staff-page", ...page };
}

export function redirect(to: string, cookies: readonly Cookie[] = [], headers: Headers = {}): Reply {
  return { kind: "redirect", to, cookies, headers };
}

export function afterwards(run: Afterwards["run"], leadsTo?: string): Afterwards {
  return { kind: "afterwards", run, ...(leadsTo === undefined ? {} : { leadsTo }) };
}

export function document(
  content: VNode,
  status = 200,
  headers: Headers = {},
): Extract<Reply, { kind: "document" }> {
  return { kind: "document", status, document: content, headers };
}
