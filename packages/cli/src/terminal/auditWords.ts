import type { AuditEntry } from "@portail-familles/core/audit"
import { auditActionWords } from "./auditActionWords.ts"
import { shorten } from "./table.ts"
import { moment } from "./words.ts"

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

/** What an act changed, field by field; fields that stayed as they were are left out. */
export const changesOf = ({ before, after }: Pick<AuditEntry, "before" | "after">): ReadonlyArray<FieldChange> => {
  if (Array.isArray(after))
    return after.filter(isListedChange).map(({ path, ...values }) => ({ field: path, ...values }))
  const [old, now] = [flat(before), flat(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => JSON.stringify(old.get(field)) !== JSON.stringify(now.get(field)))
    .map((field) => ({
      field,
      ...(old.has(field) ? { before: old.get(field) } : {}),
      ...(now.has(field) ? { after: now.get(field) } : {})
    }))
}

/** The changes on one line, as `adresse : a@x.fr → b@x.fr`. */
export const changesText = (act: Pick<AuditEntry, "before" | "after">): string => {
  const changes = changesOf(act).map((change) => {
    const values = [...("before" in change ? [change.before] : []), ...("after" in change ? [change.after] : [])]
    return `${fieldWords[change.field] ?? change.field} : ${values.map(valueText).join(" → ")}`
  })
  const [shown, more] = [changes.slice(0, mostChanges), changes.length - mostChanges]
  return shown.length === 0 ? "–" : `${shown.join(" ; ")}${more > 0 ? ` ; … et ${more} de plus` : ""}`
}

const mostChanges = 4

const fieldWords: Readonly<Record<string, string>> = {
  mail: "adresse",
  disabled: "désactivé",
  reason: "motif",
  lockedUntil: "bloqué jusqu'au",
  state: "état",
  created: "nouveaux",
  changed: "modifiés",
  unchanged: "inchangés",
  adults: "responsables",
  children: "enfants",
  contacts: "personnes à contacter ou autorisées",
  healthRecords: "fiches santé",
  healthReads: "consultations de fiches santé",
  custodyCalendars: "calendriers de garde",
  accounts: "comptes",
  connections: "connexions",
  mails: "mails",
  declarations: "déclarations",
  documents: "documents",
  decidedChanges: "demandes décidées",
  debtors: "débiteurs",
  leftFamilies: "familles parties",
  inactiveAccounts: "comptes fermés",
  inactiveAccountsWarned: "personnes prévenues",
  auditEntries: "actes du journal",
  relation: "lien",
  proof: "justificatif",
  name: "nom",
  familyName: "nom",
  birthName: "nom de naissance",
  birthDate: "naissance",
  birthPlace: "lieu de naissance",
  parentalAuthority: "autorité parentale",
  mainPhone: "téléphone",
  secondPhone: "second téléphone",
  givenName: "prénom",
  language: "langue"
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

const valueText = (value: unknown): string => {
  if (value === null || value === undefined || value === "") return "–"
  if (typeof value === "boolean") return value ? "oui" : "non"
  if (typeof value !== "string") return shorten(JSON.stringify(value), 40)
  return instant.test(value) ? moment(new Date(value)) : shorten(value, 40)
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
