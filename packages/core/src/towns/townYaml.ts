import { Result } from "effect"
import { stringify } from "yaml"
import type { TownSettings } from "./Town.ts"
import { readTownSettings, settingChanges } from "./townFile.ts"

/** The file of a town (YAML 1.2) that says its settings; what needs no saying is left out. */
export const writeTownFile = (settings: TownSettings): string => {
  let written: unknown = JSON.parse(JSON.stringify(settings))
  const says = (document: unknown) => {
    const read = readTownSettings(document)
    return Result.isSuccess(read) && settingChanges(read.success, settings).length === 0
  }
  // a place at a time: whether it needs saying is for the reader of such files to say
  const shorten = (path: ReadonlyArray<string | number>, value: unknown): void => {
    if (typeof value !== "object" || value === null) return
    for (const [key, each] of Object.entries(value)) {
      const place = [...path, Array.isArray(value) ? Number(key) : key]
      const without = Array.isArray(value) ? undefined : withoutPlace(written, place)
      if (without !== undefined && says(without)) written = without
      else shorten(place, each)
    }
  }
  shorten([], written)
  return stringify(written, { lineWidth: 110 })
}

const withoutPlace = (value: unknown, [first, ...rest]: ReadonlyArray<string | number>): unknown => {
  if (typeof value !== "object" || value === null || first === undefined) return value
  if (Array.isArray(value)) return value.map((each, index) => (index === first ? withoutPlace(each, rest) : each))
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => {
      if (key !== first) return [[key, each]]
      return rest.length === 0 ? [] : [[key, withoutPlace(each, rest)]]
    })
  )
}
