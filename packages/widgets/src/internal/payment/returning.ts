import { severalPortals } from "../session/SessionStore.ts"

const parameter = "portail-payment"
/** Whose payment it is, where a page shows several portals. */
const whose = "portail-of"

/** The payment that the payment page sent the browser back with. */
export function returningPayment(base: string) {
  const query = new URLSearchParams(location.search)
  const host = query.get(whose)
  return host === null || host === new URL(base).host ? (query.get(parameter) ?? undefined) : undefined
}

/** The same, unless the page has an element of its own for it. */
export const paymentToShow = (base: string) =>
  document.querySelector("portail-payment:not([payment-id])") === null ? returningPayment(base) : undefined

/** This page, without the payment it came back with. */
export function thisPage(): string {
  const page = new URL(location.href)
  page.searchParams.delete(parameter)
  page.searchParams.delete(whose)
  return page.href
}

/** Where the payment page sends the browser back. */
export function returnTo(base: string): string {
  const page = new URL(thisPage())
  if (severalPortals()) page.searchParams.set(whose, new URL(base).host)
  return page.href
}

/** Takes the payment out of the address, so that a reload does not show it again. */
export function forgetReturn() {
  if (location.href !== thisPage()) history.replaceState(history.state, "", thisPage())
}

/** Leaves for the payment page, in the same tab: phones block pop-ups. */
export function leaveFor(address: string) {
  if (/^https?:$/.test(new URL(address).protocol)) location.assign(address)
}
