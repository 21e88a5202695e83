import { html } from "lit"
import type { Words } from "../../words/fr.ts"
import type { Schemas } from "../api/client.ts"
import type { Field, FieldKind, FieldTexts, SectionRef, SectionWords, Spec, Values } from "../sections/types.ts"
import type { AddressSuggestions } from "./AddressSuggestions.ts"

export type HouseholdWords = SectionWords & Pick<Words, "household">

interface HouseholdModel {
  readonly words: HouseholdWords
  readonly household: Schemas["Household"] | undefined
  /** Where an adult changes their own mail address. */
  readonly profileHref: string
  /** The street's own control, where the town suggests addresses. */
  readonly suggestions: AddressSuggestions
}

type Path = keyof Words["household"]["fields"]

const namer =
  ({ household }: HouseholdWords) =>
  (path: Path, kind: FieldKind, more: Partial<Field> = {}): Field => {
    const hints: Readonly<Record<string, string>> = household.hints
    const hint = hints[path]
    return { path, kind, label: household.fields[path], ...(hint === undefined ? {} : { hint }), ...more }
  }

const optionsOf = (said: Readonly<Record<string, string>>) => Object.entries(said)

/** An adult; browsers fill in what is theirs only for whoever sits there. */
function guardian({ words, household, profileHref }: HouseholdModel, own: boolean): Spec {
  const { groups, civilities, otherRelation, mailInProfile, toProfile, mailOfOther } = words.household
  const field = namer(words)
  const token = (autocomplete: string) => ({ autocomplete: own ? autocomplete : "off" })
  const mail = own
    ? field("mail", "read-only", { hint: html`${mailInProfile} <a href=${profileHref}>${toProfile}</a>` })
    : household?.otherGuardianHasAccount
      ? field("mail", "read-only", { hint: mailOfOther })
      : field("mail", "mail")
  return {
    title: words.household.sections[own ? "me" : "other-guardian"],
    ...(own ? {} : { note: words.household.otherApproved }),
    groups: [
      {
        title: groups.identity,
        fields: [
          field("civility", "choice", { ...token("honorific-prefix"), options: optionsOf(civilities) }),
          field("givenName", "text", { ...token("given-name"), required: true }),
          field("familyName", "text", { ...token("family-name"), required: true }),
          field("birthName", "text"),
          field("birthDate", "day", token("bday")),
          field("birthPlace", "text")
        ]
      },
      {
        title: groups.reach,
        fields: [field("mainPhone", "phone", token("tel")), field("secondPhone", "phone", token("home tel")), mail]
      },
      {
        title: groups.work,
        fields: [
          field("profession", "text", token("organization-title")),
          field("employer", "text", token("organization")),
          field("workPhone", "phone", token("work tel"))
        ]
      },
      {
        title: groups.children,
        fields: [
          field("relation", "text", own ? {} : { label: otherRelation }),
          field("parentalAuthority", "yes-no-unsaid")
        ]
      }
    ]
  }
}

function address({ words, household, suggestions }: HouseholdModel): Spec {
  const field = namer(words)
  const suggested: Partial<Field> = household?.addressSuggestions
    ? { hint: words.household.suggestedHint, control: (control) => suggestions.view(control) }
    : {}
  return {
    title: words.household.sections["correspondence-address"],
    groups: [
      {
        fields: [
          field("streetNumber", "text", { width: "short" }),
          field("street", "text", { autocomplete: "address-line1", required: true, width: "long", ...suggested }),
          field("complement1", "text", { autocomplete: "address-line2" }),
          field("complement2", "text", { autocomplete: "address-line3" }),
          field("postalCode", "digits", { autocomplete: "postal-code", required: true, width: "short" }),
          field("city", "text", { autocomplete: "address-level2", required: true, width: "long" })
        ]
      }
    ]
  }
}

const answerKinds = {
  text: "text",
  "yes-no": "yes-no-unsaid",
  choice: "choice",
  number: "number",
  date: "day"
} as const

function question({ code, label, hint, kind, required = false, choices = [] }: Schemas["TownQuestion"]): Field {
  return {
    path: `answers.${code}`,
    kind: required && kind === "yes-no" ? "yes-no" : answerKinds[kind],
    label,
    required,
    options: choices.map((choice) => [choice, choice]),
    ...(hint ? { hint } : {})
  }
}

const quotient = ["quotientFamilial.amount", "quotientFamilial.validFrom"] as const
/** A quotient is worth nothing without its day, nor the day without it. */
const other = (path: string) => ({ required: (typed: FieldTexts) => (typed[path] ?? "").trim() !== "" })

const isEmpty = (value: unknown) => typeof value !== "object" || value === null || Object.values(value).includes(null)

const settle = (values: Values): Values =>
  isEmpty(values.quotientFamilial) ? { ...values, quotientFamilial: null } : values

function information({ words, household }: HouseholdModel): Spec {
  const { groups, regimes, situations } = words.household
  const field = namer(words)
  const questions = household?.questions ?? []
  return {
    title: words.household.sections["additional-information"],
    settle,
    groups: [
      {
        title: groups.benefits,
        fields: [
          field("regime", "choice", { options: optionsOf(regimes) }),
          field("benefitNumber", "text"),
          field(quotient[0], "number", other(quotient[1])),
          field(quotient[1], "day", other(quotient[0])),
          field("familySituation", "choice", { options: optionsOf(situations) })
        ]
      },
      {
        title: groups.insurance,
        fields: [field("insuranceCompany", "text"), field("insuranceNumber", "text"), field("insuranceUntil", "day")]
      },
      ...(questions.length === 0 ? [] : [{ title: groups.town, fields: questions.map(question) }])
    ]
  }
}

/** The four sections of MON FOYER. */
export function householdSpec(model: HouseholdModel, { name }: SectionRef): Spec {
  if (name === "correspondence-address") return address(model)
  return name === "additional-information" ? information(model) : guardian(model, name === "me")
}

export const householdSections = ["me", "other-guardian", "correspondence-address", "additional-information"] as const
