/** Takes the secret of an activation link out of the page's address, so that it stays neither there nor in the history. */
export function takeToken(): string | undefined {
  const token = decodeURIComponent(location.hash.slice(1))
  if (!/^[A-Za-z0-9_-]{16,128}$/.test(token)) return undefined
  history.replaceState(history.state, "", `${location.pathname}${location.search}`)
  return token
}

/** The headers by which a mailed link is used: addresses are written into logs. */
export const byLink = (token: string) => ({ authorization: `Bearer ${token}` })
