/** Keys seen lately, in memory: the oldest go first. */
export class RecentKeys {
  private readonly seen = new Set<string>();

  constructor(private readonly most: number) {}

  /** True the first time this key is seen, as far as is remembered. */
  isNew(key: string): boolean {
    if (this.seen.has(key)) return false;
    this.seen.add(key);
    const [oldest] = this.seen;
    if (this.seen.size > this.most && oldest !== undefined) this.seen.delete(oldest);
    return true;
  }
}
