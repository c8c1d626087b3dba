import { z } from 'zod';

/**
 * Why a command was not done. A refusal is an answer, not a fault: nothing changed, and the screen
 * tells the person what to do next in their own language.
 */
export const refusalCode = z.enum([
  'invalid-input',
  'not-signed-in',
  'bad-credentials',
  'not-allowed',
  'too-many-requests',
  'too-many-tickets',
  'not-paired',
  'unknown-code',
  'remote-off',
  'unavailable',
  'unknown-centre',
  'unknown-field',
  'unknown-service',
  'unknown-priority-class',
  'unknown-ticket',
  'unknown-counter',
  'unknown-officer',
  'priority-needs-staff',
  'centre-closed',
  'day-closed',
  'numbers-stopped',
  'nobody-waiting',
  'no-counter',
  'counter-taken',
  'counter-closed',
  'counter-busy',
  'counter-away',
  'nobody-called',
  'not-serving',
  'wrong-state',
  'not-your-ticket',
  'same-service',
  'too-late',
  'no-way-back',
  'undo-too-late',
  'undo-moved-on',
  'not-due',
  'cannot-serve',
  'changed-since',
]);
export type RefusalCode = z.infer<typeof refusalCode>;

/** `detail` names the thing that stood in the way (a ticket number, an officer's name); never personal data of citizens. */
export const refusal = z.object({
  ok: z.literal(false),
  code: refusalCode,
  detail: z.string().optional(),
});
export type Refusal = z.infer<typeof refusal>;
