/**
 * The little of a Socket.IO client that the live screens need, so that tests can hand in their own.
 * Payloads are untyped on purpose: everything that arrives is parsed before it is believed.
 */
export interface LiveSocket {
  readonly connected: boolean;
  /** True while the socket reconnects by itself. */
  readonly active: boolean;
  on(event: string, listener: (...args: unknown[]) => void): unknown;
  off(event: string, listener: (...args: unknown[]) => void): unknown;
  emit(event: string, ...args: unknown[]): unknown;
  connect(): unknown;
  disconnect(): unknown;
}
