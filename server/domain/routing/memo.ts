/** Remembers what has been worked out per pair of keys, for as long as its owner lives. */
export class Memo<A, B> {
  private readonly known = new Map<A, Map<B, number>>();

  get(a: A, b: B, work: () => number): number {
    let own = this.known.get(a);
    if (own === undefined) this.known.set(a, (own = new Map<B, number>()));
    let value = own.get(b);
    if (value === undefined) own.set(b, (value = work()));
    return value;
  }
}
