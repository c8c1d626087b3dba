import type { FirstPassword } from '../../server/composition/create-centres.ts';

/** The generated first passwords of the centres a test made. */
export class Passwords {
  private readonly known = new Map<string, string>();

  constructor(first: readonly FirstPassword[] = []) {
    this.add(first);
  }

  add(passwords: readonly FirstPassword[]): void {
    for (const { centreId, username, password } of passwords) {
      this.known.set(`${centreId}/${username}`, password);
    }
  }

  /** @throws Error when nobody of that name was made */
  of(centreId: string, username: string): string {
    const password = this.known.get(`${centreId}/${username}`);
    if (password === undefined) throw new Error(`no password of ${centreId}/${username} is known`);
    return password;
  }
}
