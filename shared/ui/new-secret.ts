/**
 * A fresh ticket secret: 128 random bits in base64url. Made where the ticket is asked for, so that a lost
 * answer takes nothing away; works on plain http too.
 */
export const newSecret = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
