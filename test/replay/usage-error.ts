/** What the person who started the program can mend; its message is one sentence that says how. */
export class UsageError extends Error {}
