const neutral = "#1f4f8c"

/** A colour for buttons and the text that can be read on it; only a real colour gets into the style attributes. */
export const accentOf = (color: string): { readonly background: string; readonly text: "#ffffff" | "#000000" } => {
  const background = /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(color) ? color.toLowerCase() : neutral
  const light = luminance(background)
  return { background, text: 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 ? "#ffffff" : "#000000" }
}

/** Relative luminance as WCAG 2 defines it. */
export const luminance = (hex: string): number => {
  const digits = hex.length === 4 ? hex.slice(1).replaceAll(/./g, "$&$&") : hex.slice(1)
  const channel = (at: number) => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}
