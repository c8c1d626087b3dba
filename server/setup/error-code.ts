/** The `code` of a system, PostgreSQL or Redis error (`ENOENT`, `28P01`); undefined without one. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
