import { z } from 'zod';
import { slug } from './ids.ts';
import { plainText } from './text.ts';

/** `manager` may do everything an officer may, and steer the hall. */
export const staffRole = z.enum(['officer', 'manager']);
export type StaffRole = z.infer<typeof staffRole>;

/** `POST /api/centres/:centreId/session` */
export const signInRequest = z.strictObject({
  username: plainText(64).transform((name) => name.toLowerCase()),
  password: z.string().min(1).max(200),
});
export type SignInRequest = z.infer<typeof signInRequest>;

/** Who is signed in; `officerId` is null for a manager who serves nobody. */
export const signedIn = z.object({
  ok: z.literal(true),
  staffId: slug,
  name: z.string(),
  role: staffRole,
  officerId: slug.nullable(),
});
export type SignedIn = z.infer<typeof signedIn>;
