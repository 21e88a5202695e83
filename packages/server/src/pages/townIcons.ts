import { squareIcon, type Town, type Towns } from "@portail-familles/core/towns"
import { Effect } from "effect"
import { iconSvg } from "./townLook.ts"

/** A town's icon of so many pixels: its logo, else the portal's mark in its colour; drawn once. */
export const townIcons = (towns: typeof Towns.Service) => {
  const drawn = new WeakMap<Town, Map<number, Uint8Array>>()
  return Effect.fnUntraced(function* (town: Town, size: number) {
    const known = drawn.get(town)?.get(size)
    if (known !== undefined) return known
    const { logo, accentColor } = town.settings
    const file = logo === null ? undefined : yield* towns.file(town.id, logo)
    const mark = new TextEncoder().encode(iconSvg(accentColor))
    const icon =
      (file === undefined ? undefined : yield* squareIcon(file.content, size)) ??
      (yield* squareIcon(mark, size)) ??
      mark
    drawn.set(town, new Map([...(drawn.get(town) ?? []), [size, icon]]))
    return icon
  })
}
