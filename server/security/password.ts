import { hash, verify } from '@node-rs/argon2';
import { createHash, randomFillSync, randomInt } from 'node:crypto';

/** argon2id at OWASP's parameters: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Each verification keeps a core busy for some 30 ms: a flood of them must not starve the queue. */
const verificationsAtOnce = 2;
let verifying = 0;
const turns: (() => void)[] = [];

/** More waiting than these are turned away. */
const mostWaiting = 20;

/** At most two at once; the others wait their turn. Null: too many wait already, nothing was verified. */
export async function verifyPassword(
  passwordHash: string,
  password: string,
): Promise<boolean | null> {
  if (turns.length >= mostWaiting) return null;
  while (verifying >= verificationsAtOnce) {
    await new Promise<void>((resolve) => turns.push(resolve));
  }
  verifying += 1;
  try {
    return await verify(passwordHash, password);
  } finally {
    verifying -= 1;
    turns.shift()?.();
  }
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A first password that people can type: 12 unambiguous characters in groups of four, 59 bits. */
export function generatePassword(): string {
  const pick = () => letters.charAt(randomInt(letters.length));
  const group = () => Array.from({ length: 4 }, pick).join('');
  return [group(), group(), group()].join('-');
}

const secretBytes = 16;
/** Random bytes fetched ahead, for one call of the system per many secrets; each is used once and wiped. */
const ahead = Buffer.alloc(secretBytes * 128);
let used = ahead.length;

/** 128 random bits in base64url: 22 characters. */
export function newSecret(): string {
  if (used === ahead.length) {
    randomFillSync(ahead);
    used = 0;
  }
  const bytes = ahead.subarray(used, (used += secretBytes));
  const secret = bytes.toString('base64url');
  bytes.fill(0);
  return secret;
}

/** Six random digits, for a code that lives some minutes on a screen. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** All that is kept of a secret: it has 128 random bits, so one round is enough. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
