import { closestAround } from "../base/portal.ts"

const tokens = [
  "--portail-accent",
  "--portail-on-accent",
  "--portail-link",
  "--portail-radius",
  "--portail-surface",
  "--portail-text"
]

/** Gives a dialog, which stands outside of all elements, the language, typeface and colours of one of them. */
export function wearTheme(dialog: HTMLElement, of: Element = document.documentElement) {
  const style = getComputedStyle(of)
  dialog.lang = closestAround(of, "[lang]")?.getAttribute("lang") ?? ""
  dialog.style.setProperty("--portail-font", style.fontFamily)
  for (const token of tokens) dialog.style.setProperty(token, style.getPropertyValue(token))
}
