/** The door of notices: what has come to someone, in the product and, if she wants it, as an e-mail without content. */
export { noticeJob, noticePermissions } from "./mail-notices.ts";
export { enterPage, findNotices, markAllRead, markRead, type Notice } from "./notices.ts";
export { findWishes, setKeys, setWishes, type Wishes } from "./wishes.ts";
