import { type RGB, rgb } from "pdf-lib"

/** A town's colour for surfaces, and the pale tint of it that carries dark text. */
export const accentOf = (hex: string): { readonly full: RGB; readonly tint: RGB } => {
  const channels = parse(hex) ?? [0.12, 0.31, 0.55]
  const pale = (channel: number) => 1 - (1 - channel) * 0.08
  const [red, green, blue] = channels
  return { full: rgb(red, green, blue), tint: rgb(pale(red), pale(green), pale(blue)) }
}

const parse = (hex: string): [number, number, number] | undefined => {
  const digits = /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(hex) ? hex.slice(1) : undefined
  if (digits === undefined) return undefined
  const long = digits.length === 3 ? digits.replaceAll(/./g, "$&$&") : digits
  const channel = (at: number) => Number.parseInt(long.slice(at, at + 2), 16) / 255
  return [channel(0), channel(2), channel(4)]
}
