/** A clock that can be put forward; between two settings time goes on as usual. */
export class SettableClock {
  private offsetMs = 0;

  nowMs(): number {
    return Date.now() + this.offsetMs;
  }

  /** @param time in Vietnam, "2026-03-02T09:00:00" */
  set(time: string): void {
    this.offsetMs = Date.parse(`${time}+07:00`) - Date.now();
  }
}
