/** The door of the chronology: what happened and what was written down, as this reader may see it. */
export { ChronologyList } from "./chronology-list.tsx";
export { ChronologyFilter } from "./chronology-filter.tsx";
export { EVERYTHING, isNarrowed, readFilter, toFilter, toQuery, type Asked } from "./model/filter.ts";
export { plainWords, searchEntries } from "./store/search-entries.ts";
export { findChronology, findEntries, type Entry } from "./store/chronology.ts";
export { nameGrantees } from "./store/grantee-names.ts";
export { openNote } from "./store/note.ts";
export { whoKnowsPanel } from "./who-knows-panel.tsx";
export { findNotes, signReason, writeNote, type Note, type NoteKind } from "./store/note.ts";
