/** The one place where a screen writes down what went wrong and was borne: the device's own log. */
export const reportFault = (what: string, cause: unknown): void => {
  // eslint-disable-next-line no-console -- a screen has no other log
  console.error(what, cause);
};
