/** What a program keeps of a portal's cookies between two requests; a browser keeps them itself. */
export interface Cookies {
  /** The header to send; undefined while there is none. */
  header(): string | undefined
  /** Takes what an answer sets, and drops what it ends. */
  take(headers: Headers): void
}

const named = /^([^=;\s]+)=([^;]*)/

const isOver = (cookie: string): boolean => /;\s*max-age=0\b/i.test(cookie)

/** Cookies of one portal, in memory. */
export function cookiesInMemory(): Cookies {
  const kept = new Map<string, string>()
  return {
    header: () => (kept.size === 0 ? undefined : [...kept].map(([name, value]) => `${name}=${value}`).join("; ")),
    take: (headers) => {
      for (const cookie of headers.getSetCookie()) {
        const [, name = "", value = ""] = named.exec(cookie) ?? []
        if (isOver(cookie) || value === "") kept.delete(name)
        else kept.set(name, value)
      }
    }
  }
}
