/** The element that has the focus, inside whatever shadow roots. */
export function activeElement(): Element | undefined {
  const inside = (element: Element | null): Element | undefined =>
    element?.shadowRoot?.activeElement ? inside(element.shadowRoot.activeElement) : (element ?? undefined)
  return inside(document.activeElement)
}

/** Whether somebody may be typing or choosing there. */
export const isBeingTyped = (element: Element | undefined) =>
  element?.matches("input, textarea, select, [contenteditable]") ?? false
