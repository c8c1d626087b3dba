/** What this browser keeps between visits; null where there is nothing of the kind, or where it is forbidden. */
export const storage = (): Storage | null => {
  try {
    return typeof localStorage === 'undefined' ? null : localStorage;
  } catch {
    return null;
  }
};
