import { describe, expect, it } from "vitest"
import { signedOut } from "../src/mocks/answers.ts"
import { useBrowser } from "./support/setup.ts"

const portal = useBrowser()

/** The contrast of what draws a field and the focus with what is behind them; WCAG wants 3. */
const contrasts = () =>
  portal.page.evaluate(() => {
    const root = document.querySelector("portail-login")?.shadowRoot
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })
    const lightness = (color: string) => {
      if (canvas === null) return 0
      canvas.fillStyle = color
      canvas.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
      )
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const styleOf = (selector: string) => {
      const element = root?.querySelector<HTMLElement>(selector)
      if (!element) throw new Error(`no ${selector}`)
      element.focus({ focusVisible: true })
      return getComputedStyle(element)
    }
    const behind = lightness(styleOf(".panel").backgroundColor)
    const contrast = (color: string) => {
      const [darker = 0, lighter = 0] = [lightness(color), behind].toSorted((one, other) => one - other)
      return (lighter + 0.05) / (darker + 0.05)
    }
    return {
      field: contrast(styleOf(".control").borderTopColor),
      buttonFocus: contrast(styleOf(".primary").outlineColor),
      linkFocus: contrast(styleOf("button.link").outlineColor),
      link: contrast(styleOf("button.link").color)
    }
  })

describe("what is no text", () => {
  it.each(["light", "dark"] as const)("is told from its background when it is %s", async (colorScheme) => {
    await portal.open("<portail-login></portail-login>", { "GET /session": signedOut })
    await portal.page.emulateMedia({ colorScheme })
    await portal.page.locator("portail-login form").waitFor()
    const found = Object.entries(await contrasts())
    expect(found.filter(([, contrast]) => contrast < 3)).toEqual([])
  })
})
