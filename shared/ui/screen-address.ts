/** Where a page is: `/:centre/<screen>` or `/:centre/t/:token`. Null parts are missing. */
export interface ScreenAddress {
  centreId: string | null;
  token: string | null;
}

/** Reads the centre's id and, on the phone page, the ticket's token out of `location.pathname`. */
export const screenAddress = (pathname: string): ScreenAddress => {
  const [centreId, screen, token] = pathname.split('/').filter((part) => part !== '');
  return {
    centreId: centreId ?? null,
    token: screen === 't' ? (token ?? null) : null,
  };
};
