import { auditActionWords } from "./auditActionWords.ts"
import { fieldName, valueText } from "./auditFieldWords.ts"

/** What agents read for an act of the log; one without words is shown by its code. */
export const actionWords = (action: string): string => words[action] ?? action

const words: Readonly<Record<string, string>> = auditActionWords

/** The account that acted, when it was a family. */
export const familyActor = (actor: string): string | undefined => /^family:(.+)$/.exec(actor)?.[1]

/** Who acted: a name as the command line gave it, a family, or the portal's payments. */
export const actorWords = (actor: string): string => {
  if (familyActor(actor) !== undefined) return "la famille"
  if (actor === "retention") return "le portail"
  return actor === "payfip" ? "PayFiP" : actor
}

/** A field that an act changed, or only told. */
export interface FieldChange {
  readonly field: string
  readonly before?: unknown
  readonly after?: unknown
}

/** What stood there before and after, as the log or a family's demand tells it. */
interface Told {
  readonly before?: unknown
  readonly after?: unknown
}

/** What an act changed, field by field; fields that stayed as they were are left out. */
export const changesOf = ({ before, after }: Told): ReadonlyArray<FieldChange> => {
  if (Array.isArray(after))
    return after.filter(isListedChange).map(({ path, ...values }) => ({ field: path, ...values }))
  const [old, now] = [flat(before), flat(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => field === "section" || JSON.stringify(old.get(field)) !== JSON.stringify(now.get(field)))
    .filter((field) => !unread.has(field))
    .map((field) => ({
      field,
      ...(old.has(field) && field !== "section" ? { before: old.get(field) } : {}),
      ...(now.has(field) ? { after: now.get(field) } : {})
    }))
}

/** Ids and fingerprints, which nobody reads, and the files that an import is named by. */
const unread = new Set(["contentHash", "duplicate", "files"])

/** The changes on one line, as `adresse : a@x.fr → b@x.fr`. */
export const changesText = (act: Told): string => {
  const changes = Array.isArray(act.after)
    ? changesOf(act).map((change) => `${change.field} : ${settingText(change)}`)
    : changesOf(act)
        .toSorted((one, other) => weightOf(one) - weightOf(other))
        .map((change) => `${fieldName(change.field)} : ${valuesOf(change, (value) => valueText(change.field, value))}`)
  const [shown, more] = [changes.slice(0, mostChanges), changes.length - mostChanges]
  return shown.length === 0 ? "–" : `${shown.join(" ; ")}${more > 0 ? ` ; … et ${more} de plus` : ""}`
}

const mostChanges = 4

const valuesOf = (change: FieldChange, textOf: (value: unknown) => string): string =>
  [...("before" in change ? [change.before] : []), ...("after" in change ? [change.after] : [])].map(textOf).join(" → ")

/** A setting by its values where they are short; a whole part of a file by what became of it. */
const settingText = (change: FieldChange): string => {
  const isPart = (value: unknown) => typeof value === "object" && value !== null
  if (!isPart(change.before) && !isPart(change.after)) return valuesOf(change, (value) => valueText("", value))
  if (change.before === undefined) return "ajouté"
  return change.after === undefined ? "retiré" : "changé"
}

/** What is read first of what an act tells; the database keeps no order. */
const first: ReadonlyArray<string> = [
  "section",
  "created",
  "changed",
  "unchanged",
  "document",
  "state",
  "leftCents",
  "surplusCents",
  "amountCents",
  "means",
  "paidOn"
]

const weightOf = ({ field }: FieldChange): number => {
  const place = first.indexOf(field)
  return place < 0 ? first.length : place
}

const isListedChange = (entry: unknown): entry is { readonly path: string; before?: unknown; after?: unknown } =>
  typeof entry === "object" && entry !== null && "path" in entry && typeof entry.path === "string"

/** A document by its fields; those of a document in it as `address.street`. */
const flat = (document: unknown, prefix = ""): Map<string, unknown> =>
  new Map(
    Object.entries(document ?? {}).flatMap(([field, value]) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? [...flat(value, `${prefix}${field}.`)]
        : [[`${prefix}${field}`, value] as const]
    )
  )
