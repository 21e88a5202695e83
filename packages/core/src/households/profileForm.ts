import type { FieldProblem } from "./FieldProblem.ts"
import { FormFields } from "./formFields.ts"
import type { PersonalInformation, Phones, ProfessionalInformation, Profile, ProfileChange } from "./Profile.ts"
import { readablePhone } from "./phones.ts"

/** A profile as it will be stored (phones as E.164), and the fields that cannot be. */
export interface CheckedProfile {
  readonly profile: Profile
  readonly problems: ReadonlyArray<FieldProblem>
}

const civilities: Readonly<Record<string, "Mme" | "M.">> = {
  mme: "Mme",
  madame: "Mme",
  mlle: "Mme",
  mademoiselle: "Mme",
  m: "M.",
  mr: "M.",
  monsieur: "M."
}

/** The civility that a file may have written in another way: Madame, Mme, Mlle. */
export const civilityOf = (written: string): "" | "Mme" | "M." =>
  civilities[written.toLowerCase().replaceAll(".", "")] ?? ""

/** Years before which nobody was born who has a child at school. */
export const oldestAdult = 120

/** Applies a form to a profile; `today` is an ISO day. */
export const checkProfile = (before: Profile, change: ProfileChange, today: string): CheckedProfile => {
  const fields = new FormFields("", { ...before })
  const profile = {
    ...before,
    personal: personalOf(fields, change.personal ?? before.personal, today),
    professional: professionalOf(fields, change.professional ?? before.professional),
    phones: phonesOf(fields, change.phones ?? before.phones),
    language: change.language ?? before.language,
    notifications: { ...before.notifications, ...change.notifications }
  }
  return { profile, problems: fields.problems }
}

const personalOf = (fields: FormFields, typed: PersonalInformation, today: string): PersonalInformation => ({
  civility: typed.civility,
  birthName: fields.line("personal.birthName", typed.birthName),
  familyName: fields.required("personal.familyName", typed.familyName),
  givenName: fields.required("personal.givenName", typed.givenName),
  birthDate: fields.birth("personal.birthDate", typed.birthDate, today, oldestAdult)
})

const professionalOf = (fields: FormFields, typed: ProfessionalInformation): ProfessionalInformation => ({
  profession: fields.line("professional.profession", typed.profession),
  employer: fields.line("professional.employer", typed.employer),
  workPhone: fields.phone("professional.workPhone", typed.workPhone)
})

const phonesOf = (fields: FormFields, typed: Phones): Phones => ({
  main: fields.phone("phones.main", typed.main),
  second: fields.phone("phones.second", typed.second)
})

type Changed = Partial<Omit<Profile, "version" | "signIn">>

/** What a change changes, section by section and field by field; undefined when nothing. */
export const changedSections = (
  before: Profile,
  after: Profile
): { readonly before: Changed; readonly after: Changed } | undefined => {
  const { version: _, signIn: __, ...sections } = readable(after)
  const old = readable(before)
  const changed = Object.entries(sections).filter(
    ([name, section]) => JSON.stringify(section) !== JSON.stringify(old[name as keyof Profile])
  )
  if (changed.length === 0) return undefined
  return {
    before: Object.fromEntries(changed.map(([name]) => [name, old[name as keyof Profile]])),
    after: Object.fromEntries(changed)
  }
}

const readable = (profile: Profile): Profile => ({
  ...profile,
  professional: { ...profile.professional, workPhone: readablePhone(profile.professional.workPhone) },
  phones: { main: readablePhone(profile.phones.main), second: readablePhone(profile.phones.second) }
})
