/** What the setup tells the operator: one sentence a call. A pino logger fits. */
export interface SetupLog {
  info(sentence: string): void;
  warn(sentence: string): void;
  error(sentence: string): void;
}
