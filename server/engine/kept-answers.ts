import type { Answer, Command } from '../ports.ts';

/**
 * Whether a repetition of this command gets this very answer. A refusal has changed nothing, so a citizen's
 * refused wish leaves no trace and is decided again when it is repeated: whoever asks in vain a thousand times
 * must not fill the database. An alarm clock makes a new id for each ring. What staff were refused is kept.
 */
export function isKept({ actor }: Pick<Command, 'actor'>, answer: Answer): boolean {
  return answer.ok || actor.type === 'staff';
}
