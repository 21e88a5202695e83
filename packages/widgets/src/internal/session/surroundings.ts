import { PortailElement } from "../base/PortailElement.ts"
import { closestAround } from "../base/portal.ts"

const looks = [
  "--portail-accent",
  "--portail-on-accent",
  "--portail-link",
  "--portail-radius",
  "--portail-surface",
  "--portail-text"
]

/** The element that has the focus, inside whatever shadow roots. */
export function activeElement(): Element | undefined {
  const inside = (element: Element | null): Element | undefined =>
    element?.shadowRoot?.activeElement ? inside(element.shadowRoot.activeElement) : (element ?? undefined)
  return inside(document.activeElement)
}

/** Whether somebody may be typing or choosing there. */
export const isBeingTyped = (element: Element | undefined) =>
  element?.matches("input, textarea, select, [contenteditable]") ?? false

const elements =
  "portail-account, portail-profile, portail-household, portail-children, portail-verification, portail-invoices, portail-invoice, portail-payment, portail-login"

/** Language, typeface and colours of the page's first element, for what stands outside of it. */
export function lookOf() {
  const first = [...document.querySelectorAll(elements)].find((element) => element instanceof PortailElement)
  const around = first ?? document.documentElement
  const style = getComputedStyle(around)
  const lang = closestAround(around, "[lang]")?.getAttribute("lang") ?? ""
  const colours = looks.map((name) => [name, style.getPropertyValue(name)] as const)
  return {
    lang,
    properties: [...colours, ["--portail-font", style.fontFamily] as const].filter(([, value]) => value !== "")
  }
}
