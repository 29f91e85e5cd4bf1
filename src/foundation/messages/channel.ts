/** A way in which someone allows us to reach her. */
export type Channel = "phone" | SentChannel;

/** The ways in which the platform itself sends. A call is made by a person, who looks at the permission first. */
export type SentChannel = "text" | "email" | "post";
