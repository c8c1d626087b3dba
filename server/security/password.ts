import { hash, verify } from '@node-rs/argon2';
import { randomBytes, randomInt } from 'node:crypto';

/** argon2id at OWASP's parameters: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** False as well for a hash that is damaged: nobody gets in by it. */
export async function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password);
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A first password that people can type: 12 unambiguous characters in groups of four, 59 bits. */
export function generatePassword(): string {
  const pick = () => letters.charAt(randomInt(letters.length));
  const group = () => Array.from({ length: 4 }, pick).join('');
  return [group(), group(), group()].join('-');
}

/** 128 random bits in base64url: 22 characters. */
export function newSecret(): string {
  return randomBytes(16).toString('base64url');
}
