/**
 * A reason why Luot cannot start that a person can act on. The message is one sentence or two for
 * the operator and holds no secret; `start.mjs` prints it alone, without a stack.
 */
export class StartError extends Error {
  override name = 'StartError';
  /** Tells `start.mjs`, which shares no module with TypeScript, that the message suffices. */
  readonly forOperator = true;
}
