import type { AgentReturn } from "./types.ts"

const kept = "portail-pointage"

/** Goes where an agent signs in. This tab keeps the link's secret meanwhile: it is in no address, and gone when the tab is back. */
export const depart = (url: string, secret: string, visit: string) => {
  sessionStorage.setItem(kept, JSON.stringify({ secret, visit }))
  location.assign(url)
}

/** What a tab came back with, which puts the link's address back; nothing where it had not gone. */
export const takeReturn = (): AgentReturn | undefined => {
  const query = location.search.slice(1)
  const stored = sessionStorage.getItem(kept)
  sessionStorage.removeItem(kept)
  const { secret = "", visit = "" }: { readonly secret?: string; readonly visit?: string } = JSON.parse(stored ?? "{}")
  // neither the answer nor the secret stays where a later page of the history would show it
  history.replaceState(null, "", secret === "" ? location.pathname : `${location.pathname}#${secret}`)
  return secret === "" ? undefined : { visit, query }
}
