import type { Schemas } from "../api/client.ts"
import type { AutofillToken } from "../base/fields.ts"
import { dayOf, typedDay } from "./day.ts"

export type ProfileData = Schemas["Profile"]

/** The parts of a profile that are changed by a form. */
export const dataSections = ["personal", "professional", "phones", "language", "notifications"] as const
export type DataSection = (typeof dataSections)[number]

type Key<Section extends DataSection> = ProfileData[Section] extends string
  ? Section
  : keyof ProfileData[Section] & string
export type FieldKey = { [Section in DataSection]: Key<Section> }[DataSection]

/** What stands in the fields of a section: as typed, "yes" or "" where something is ticked. */
export type ProfileTexts = Readonly<Partial<Record<FieldKey, string>>>

export interface ProfileField {
  readonly key: FieldKey
  readonly kind: "text" | "phone" | "day" | "civility" | "language" | "choice"
  readonly autocomplete: AutofillToken
  readonly required?: boolean
}

/** Kinds of mails that one can do without, in the order in which they are asked. */
const noticeKinds = ["invoices", "openings", "offers", "bookings", "absences"] as const
export type NoticeKey = (typeof noticeKinds)[number]

export const fieldsOf: Readonly<Record<DataSection, ReadonlyArray<ProfileField>>> = {
  personal: [
    { key: "civility", kind: "civility", autocomplete: "honorific-prefix" },
    // the name in use has the token: browsers would fill in the same here
    { key: "birthName", kind: "text", autocomplete: "off" },
    { key: "familyName", kind: "text", autocomplete: "family-name", required: true },
    { key: "givenName", kind: "text", autocomplete: "given-name", required: true },
    { key: "birthDate", kind: "day", autocomplete: "bday" }
  ],
  professional: [
    { key: "profession", kind: "text", autocomplete: "organization-title" },
    { key: "employer", kind: "text", autocomplete: "organization" },
    { key: "workPhone", kind: "phone", autocomplete: "work tel" }
  ],
  phones: [
    { key: "main", kind: "phone", autocomplete: "tel" },
    { key: "second", kind: "phone", autocomplete: "home tel" }
  ],
  language: [{ key: "language", kind: "language", autocomplete: "language" }],
  notifications: noticeKinds.map((key) => ({ key, kind: "choice", autocomplete: "off" }))
}

/** What a section's form starts with. */
export function typedOf(profile: ProfileData, section: DataSection): ProfileTexts {
  switch (section) {
    case "personal":
      return { ...profile.personal, birthDate: typedDay(profile.personal.birthDate) }
    case "language":
      return { language: profile.language }
    case "notifications":
      return Object.fromEntries(noticeKinds.map((kind) => [kind, profile.notifications[kind] ? "yes" : ""]))
    default:
      return { ...profile[section] }
  }
}

type Change = Omit<Schemas["ProfileChange"], "version">

const civilityOf = (typed = ""): ProfileData["personal"]["civility"] => (typed === "Mme" || typed === "M." ? typed : "")

/** What a form asks the portal for. */
export function changeOf(section: DataSection, typed: ProfileTexts): Change {
  const text = (key: FieldKey) => (typed[key] ?? "").trim()
  switch (section) {
    case "personal": {
      const [birthName, familyName, givenName] = [text("birthName"), text("familyName"), text("givenName")]
      const birthDate = text("birthDate") === "" ? null : (dayOf(text("birthDate")) ?? text("birthDate").slice(0, 10))
      return { personal: { civility: civilityOf(typed.civility), birthName, familyName, givenName, birthDate } }
    }
    case "professional":
      return {
        professional: { profession: text("profession"), employer: text("employer"), workPhone: text("workPhone") }
      }
    case "phones":
      return { phones: { main: text("main"), second: text("second") } }
    case "language":
      return { language: typed.language === "en" ? "en" : "fr" }
    case "notifications":
      return { notifications: Object.fromEntries(noticeKinds.map((kind) => [kind, typed[kind] === "yes"])) }
  }
}

/** Whether a section says the same in two readings of a profile. */
export const isSame = (section: DataSection, one: ProfileData, other: ProfileData) =>
  fieldsOf[section].every(({ key }) => typedOf(one, section)[key] === typedOf(other, section)[key])
