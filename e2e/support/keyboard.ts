import type { Page } from "playwright-core"

/** What has the focus, by the name that is said aloud. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active: Element | null = document.activeElement
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
    const label = active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : undefined
    return (active?.getAttribute("aria-label") ?? label ?? active?.textContent ?? "").replaceAll(/\s+/g, " ").trim()
  })

/** Goes on with the Tab key until something of that name has the focus. */
export const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let presses = 0; presses < 400; presses++) {
    if (name.test(await focused(page))) return
    await page.keyboard.press("Tab")
  }
  throw new Error(`the Tab key never comes to ${name}`)
}

/** Goes to something by the Tab key, and presses a key on it. */
export const press = async (page: Page, name: RegExp, key = "Enter"): Promise<void> => {
  await tabTo(page, name)
  await page.keyboard.press(key)
}
