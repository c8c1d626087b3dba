/** What is known of an officer's times in one service. */
export interface KnownTimes {
  /** Finished services, recent ones counted fully, older ones less. */
  readonly services: number;
  readonly meanMinutes: number;
}

/**
 * An officer's mean service time, drawn towards the mean of the service while little is known:
 * (n · own + trust · mean) / (n + trust). Without any service it is the mean itself.
 */
export function believedMinutes(
  known: KnownTimes | undefined,
  serviceMinutes: number,
  trustServices: number,
): number {
  if (known === undefined || known.services <= 0) return serviceMinutes;
  const { services, meanMinutes } = known;
  return (services * meanMinutes + trustServices * serviceMinutes) / (services + trustServices);
}
