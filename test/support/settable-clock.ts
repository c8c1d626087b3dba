/** Where the hours of a {@link SettableClock} are meant; seven hours ahead of Greenwich all year. */
export const clockZone = 'Asia/Ho_Chi_Minh';

/** A clock that can be put forward; between two settings time goes on as usual. */
export class SettableClock {
  private offsetMs = 0;

  nowMs(): number {
    return Date.now() + this.offsetMs;
  }

  /** @param time in {@link clockZone}, "2026-03-02T09:00:00" */
  set(time: string): void {
    this.offsetMs = Date.parse(`${time}+07:00`) - Date.now();
  }

  /** Goes ahead by so much. */
  forward(ms: number): void {
    this.offsetMs += ms;
  }
}
