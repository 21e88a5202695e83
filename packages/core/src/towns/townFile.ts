import { Result, Schema } from "effect"
import { readYaml } from "../platform/text/yamlText.ts"
import { listedHolidaysMoved } from "./calendar/words.ts"
import { publicHolidayZoneOf, schoolZoneOf } from "./calendar/zones.ts"
import { requirementProblems } from "./requirements.ts"
import { TownFileInvalid, TownSettings } from "./Town.ts"
import { activitiesMoved } from "./words.ts"

const decode = Schema.decodeUnknownResult(TownSettings)

/** Reads a town's file (YAML 1.2). Fails with one sentence per field that does not fit. */
export const parseTownFile = (file: string, text: string): Result.Result<TownSettings, TownFileInvalid> => {
  const yaml = readYaml(text)
  if (Result.isFailure(yaml)) return Result.fail(new TownFileInvalid({ file, problems: yaml.failure }))
  const { value: written, problemsOf } = yaml.success
  const moved = [
    ...(listsHolidays(written) ? [listedHolidaysMoved(schoolZoneOf(codeIn(written)))] : []),
    ...(listsActivities(written) ? [activitiesMoved] : [])
  ]
  if (moved.length > 0) return Result.fail(new TownFileInvalid({ file, problems: moved }))
  const read = Result.mapError(
    readTownSettings(written),
    (error) => new TownFileInvalid({ file, problems: problemsOf(error) })
  )
  return Result.flatMap(read, (settings) => {
    const problems = [
      ...codesTwice("services", settings.services),
      ...codesTwice("regies", settings.regies),
      ...legalLinkProblems(settings),
      ...requirementProblems(settings.dossier.required)
    ]
    if (problems.length > 0) return Result.fail(new TownFileInvalid({ file, problems }))
    return Result.succeed(settings)
  })
}

/** The settings that a file's document says, what it leaves out included. */
export const readTownSettings = (written: unknown) =>
  Result.map(decode(written, { errors: "all", onExcessProperty: "error" }), (settings) =>
    saysPublicHolidays(written) ? settings : withPublicHolidays(settings)
  )

/** Files said the holidays of custody calendars themselves, before towns had a calendar. */
const listsHolidays = (written: unknown): boolean =>
  isContainer(written) && isContainer(written["dossier"]) && "schoolHolidays" in written["dossier"]

const codeIn = (written: unknown): string => (isContainer(written) ? String(written["inseeCode"]) : "")

/** Files said the activities themselves, before these had a file of their own. */
const listsActivities = (written: unknown): boolean => isContainer(written) && "activities" in written

const saysPublicHolidays = (written: unknown): boolean =>
  isContainer(written) && isContainer(written["calendar"]) && "publicHolidays" in written["calendar"]

const withPublicHolidays = (settings: TownSettings): TownSettings => ({
  ...settings,
  calendar: { ...settings.calendar, publicHolidays: publicHolidayZoneOf(settings.inseeCode) }
})

/** Two of a list that are known by one code. */
const codesTwice = (list: string, entries: ReadonlyArray<{ readonly code: string }>): ReadonlyArray<string> =>
  entries.flatMap(({ code }, index) =>
    entries.findIndex((other) => other.code === code) < index
      ? [`${list}[${index}] has the code ${code} of another`]
      : []
  )

/** A link that leads to the home page of the site leads to nothing that it names. */
const legalLinkProblems = ({ legalLinks, siteUrl }: TownSettings): ReadonlyArray<string> =>
  legalLinks.flatMap(({ label, url, text }, index) => {
    const says = (what: string) => [`legalLinks[${index}] (${label}) ${what}`]
    if ((url === "") === (text === "")) return says("has either a url or a text")
    return url.replace(/\/$/, "") === siteUrl.replace(/\/$/, "") ? says("leads to the home page of the site") : []
  })

/** Paths, from the town's file, of what families may download. */
export const filesNamedIn = (settings: TownSettings): ReadonlyArray<string> => [
  ...new Set([
    ...settings.services.flatMap((service) => service.files.map((entry) => entry.file)),
    ...(settings.guide === null ? [] : [settings.guide]),
    ...(settings.logo === null ? [] : [settings.logo]),
    ...(settings.picture === null ? [] : [settings.picture.file])
  ])
]

/** One changed setting, its place in the file as a path. */
export interface SettingChange {
  readonly path: string
  readonly before: unknown
  readonly after: unknown
}

/** What applying `after` over `before` would change, leaf by leaf. */
export const settingChanges = (before: unknown, after: unknown, path = ""): ReadonlyArray<SettingChange> => {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  if (!isContainer(before) || !isContainer(after)) return [{ path, before, after }]
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].flatMap((key) => settingChanges(before[key], after[key], path === "" ? key : `${path}.${key}`))
}

const isContainer = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null
