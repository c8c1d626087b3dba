/** What a lost answer may take: whoever repeats the request within this time is told the secret again. */
const rememberedMs = 10 * 60_000;
/** Beyond this many the oldest go first, whatever their age. */
const mostRemembered = 20_000;

/**
 * Secrets this process has made for requests that brought none, for some minutes and in memory only: a
 * command id must not open a ticket for the rest of the day.
 */
export class SecretMemory {
  private readonly known = new Map<string, { secret: string; untilMs: number }>();

  constructor(private readonly nowMs: () => number) {}

  /** The secret made for this request; a fresh one for a new request, or one that was long ago. */
  of(request: string, newSecret: () => string): string {
    this.forgetOld();
    const known = this.known.get(request);
    if (known !== undefined) return known.secret;
    const secret = newSecret();
    this.known.set(request, { secret, untilMs: this.nowMs() + rememberedMs });
    return secret;
  }

  private forgetOld(): void {
    for (const [request, { untilMs }] of this.known) {
      if (untilMs > this.nowMs() && this.known.size < mostRemembered) return;
      this.known.delete(request);
    }
  }
}
