/**
 * The happenings still to come, earliest first; of two at one time the one pushed first. Times and codes
 * lie in flat arrays, so that a push or a pop makes no garbage.
 */
export class EventHeap {
  private times = new Float64Array(64);
  private orders = new Float64Array(64);
  private codes = new Int32Array(64);
  private size = 0;
  private pushed = 0;

  /** Time of the earliest happening; infinite when there is none. */
  get nextAt(): number {
    return this.size === 0 ? Number.POSITIVE_INFINITY : (this.times[0] as number);
  }

  clear(): void {
    this.size = 0;
    this.pushed = 0;
  }

  push(at: number, code: number): void {
    if (this.size === this.times.length) this.grow();
    const { times, orders, codes } = this;
    const order = this.pushed++;
    let place = this.size++;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if ((times[parent] as number) <= at) break;
      times[place] = times[parent] as number;
      orders[place] = orders[parent] as number;
      codes[place] = codes[parent] as number;
      place = parent;
    }
    times[place] = at;
    orders[place] = order;
    codes[place] = code;
  }

  /** Takes the earliest happening away and gives its code; -1 when there is none. */
  pop(): number {
    if (this.size === 0) return -1;
    const { times, orders, codes } = this;
    const code = codes[0] as number;
    const last = --this.size;
    const at = times[last] as number;
    const order = orders[last] as number;
    let place = 0;
    for (let child = 1; child < last; child = 2 * place + 1) {
      if (child + 1 < last && this.before(child + 1, child)) child += 1;
      const childAt = times[child] as number;
      if (at < childAt || (at === childAt && order < (orders[child] as number))) break;
      times[place] = childAt;
      orders[place] = orders[child] as number;
      codes[place] = codes[child] as number;
      place = child;
    }
    times[place] = at;
    orders[place] = order;
    codes[place] = codes[last] as number;
    return code;
  }

  private before(one: number, other: number): boolean {
    const difference = (this.times[one] as number) - (this.times[other] as number);
    if (difference !== 0) return difference < 0;
    return (this.orders[one] as number) < (this.orders[other] as number);
  }

  private grow(): void {
    const { times, orders, codes } = this;
    this.times = new Float64Array(2 * times.length);
    this.orders = new Float64Array(2 * times.length);
    this.codes = new Int32Array(2 * times.length);
    this.times.set(times);
    this.orders.set(orders);
    this.codes.set(codes);
  }
}
