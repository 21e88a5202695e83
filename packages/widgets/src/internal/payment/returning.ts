const parameter = "portail-payment"

/** The payment that the payment page sent the browser back with. */
export const returningPayment = () => new URLSearchParams(location.search).get(parameter) ?? undefined

/** This page, without the payment it came back with. */
export function thisPage(): string {
  const page = new URL(location.href)
  page.searchParams.delete(parameter)
  return page.href
}

/** Takes the payment out of the address, so that a reload does not show it again. */
export function forgetReturn() {
  if (returningPayment() !== undefined) history.replaceState(history.state, "", thisPage())
}

/** Leaves for the payment page, in the same tab: phones block pop-ups. */
export function leaveFor(address: string) {
  if (/^https?:$/.test(new URL(address).protocol)) location.assign(address)
}
