import { html, nothing } from "lit"
import type { Words } from "../../words/fr.ts"
import type { Schemas } from "../api/client.ts"
import type { Format } from "../base/format.ts"
import { notice } from "../base/parts.ts"
import { contactsView } from "../sections/factsView.ts"
import type { Field, FieldKind, FieldTexts, SectionRef, SectionWords, Spec } from "../sections/types.ts"

export type ChildWords = SectionWords & Pick<Words, "children">

interface ChildModel {
  readonly words: ChildWords
  readonly format: Format
  readonly child: Schemas["Child"] | undefined
  readonly record: Schemas["HealthRecord"] | undefined
}

type Path = keyof Words["children"]["fields"]

const namer =
  ({ children }: ChildWords) =>
  (path: Path, kind: FieldKind, more: Partial<Field> = {}): Field => {
    const hints: Readonly<Record<string, string>> = children.hints
    const hint = hints[path]
    return { path, kind, label: children.fields[path], ...(hint === undefined ? {} : { hint }), ...more }
  }

const yes =
  (...paths: ReadonlyArray<Path>) =>
  (typed: FieldTexts) =>
    paths.some((path) => typed[path] === "yes")

const identity = ({ words }: ChildModel): Partial<Spec> => {
  const field = namer(words)
  return {
    groups: [
      {
        fields: [
          field("givenName", "text", { required: true }),
          field("familyName", "text", { required: true }),
          field("birthDate", "day", { required: true }),
          field("birthPlace", "text"),
          field("sex", "choice", { options: Object.entries(words.children.sexes) })
        ]
      }
    ]
  }
}

/** From the town's list where it has one; what is recorded stays a choice. */
const fromList = (list: ReadonlyArray<string>, now = "") => {
  const all = list.includes(now) || now === "" ? list : [now, ...list]
  return { options: all.map((each) => [each, each] as const) }
}

const school = ({ words, child }: ChildModel): Partial<Spec> => {
  const field = namer(words)
  const { schools = [], schoolClasses = [] } = child ?? {}
  const now = child?.school.values
  const asked = (path: "school" | "schoolClass", list: ReadonlyArray<string>) =>
    list.length === 0 ? field(path, "text") : field(path, "choice", fromList(list, now?.[path]))
  return { copied: true, groups: [{ fields: [asked("school", schools), asked("schoolClass", schoolClasses)] }] }
}

/** Persons to call or who may collect the child; a number is needed for the first. */
const persons = ({ words }: ChildModel, phoneNeeded: boolean, others: unknown): Partial<Spec> => {
  const { fields, hints } = words.sections.contacts
  const field = (path: keyof typeof fields, kind: FieldKind, more: Partial<Field> = {}) => ({
    path,
    kind,
    label: fields[path],
    ...more
  })
  return {
    persons: true,
    copied: true,
    more: others,
    groups: [
      {
        fields: [
          field("givenName", "text"),
          field("familyName", "text", { required: true }),
          field("relation", "text", { hint: hints.relation }),
          field("phone", "phone", { required: phoneNeeded }),
          field("secondPhone", "phone"),
          field("private", "tick", { hint: hints.private })
        ]
      }
    ]
  }
}

function otherHome({ words }: ChildModel, named: ReadonlyArray<Schemas["Contact"]> = []) {
  if (named.length === 0) return nothing
  return html`<div class="inner stack">
    <p class="group">${words.children.otherHome}</p>
    ${contactsView(words, named)}
  </div>`
}

function forbidden({ words, child }: ChildModel) {
  const { forbiddenTitle, forbidden: why } = words.children
  const named = child?.forbiddenPickups ?? []
  if (named.length === 0) return nothing
  return notice(
    "warn",
    html`<p><strong>${forbiddenTitle}</strong></p>
      <ul>
        ${named.map(({ name, relation }) => html`<li>${name}${relation === "" ? nothing : `, ${relation}`}</li>`)}
      </ul>
      <p class="small">${why}</p>`,
    "alert"
  )
}

const diet = ({ words }: ChildModel): Partial<Spec> => {
  const field = namer(words)
  return { groups: [{ fields: [field("noPork", "yes-no"), field("noMeat", "yes-no"), field("packedMeal", "yes-no")] }] }
}

const health = (model: ChildModel): Partial<Spec> => {
  const { groups } = model.words.children
  const field = namer(model.words)
  const allergies = ["asthma", "medicineAllergy", "foodAllergy", "otherAllergy"] as const
  return {
    more: reads(model),
    groups: [
      {
        title: groups.treatments,
        fields: [
          field("vaccinesUpToDate", "yes-no-unsaid"),
          field("treatment", "yes-no-unsaid"),
          field("treatmentDetail", "lines", { required: true, when: yes("treatment") })
        ]
      },
      {
        title: groups.allergies,
        fields: [
          ...allergies.map((path) => field(path, "yes-no-unsaid")),
          field("allergyDetail", "lines", { required: true, when: yes(...allergies) })
        ]
      },
      { title: groups.care, fields: [field("difficulties", "lines"), field("recommendations", "lines")] },
      { title: groups.pai, fields: [field("pai", "yes-no-unsaid"), field("paiUntil", "day", { when: yes("pai") })] },
      { title: groups.doctor, fields: [field("doctorName", "text"), field("doctorPhone", "phone")] }
    ]
  }
}

function reads({ words, format, record }: ChildModel) {
  if (record === undefined) return nothing
  const { children } = words
  return html`<div class="inner stack">
    <p class="group">${children.reads}</p>
    ${record.reads.length === 0 ? html`<p class="muted">${children.noReads}</p>` : nothing}
    <ul class="small">
      ${record.reads.map(({ at, reader, purpose }) => html`<li>${format.instant(at)} · ${reader} · ${purpose}</li>`)}
    </ul>
  </div>`
}

const authorisations = ({ words, child }: ChildModel): Partial<Spec> => {
  const { groups } = words.children
  const field = namer(words)
  const kinds = child?.authorisationKinds ?? []
  const granted = kinds.map(({ code, label }): Field => ({ path: `granted.${code}`, kind: "yes-no", label }))
  return {
    copied: true,
    groups: [
      { title: groups.town, fields: granted },
      {
        title: groups.outings,
        fields: [
          field("canSwim", "yes-no"),
          field("leavesAlone", "yes-no"),
          field("leavesAloneFrom", "time", { required: true, when: yes("leavesAlone") })
        ]
      }
    ]
  }
}

export const childSections = [
  "identity",
  "school",
  "emergency-contacts",
  "authorised-pickups",
  "diet",
  "health",
  "authorisations"
] as const
export type ChildSection = (typeof childSections)[number]

const specs: Readonly<Record<ChildSection, (model: ChildModel) => Partial<Spec>>> = {
  identity,
  school,
  "emergency-contacts": (model) => persons(model, true, otherHome(model, model.child?.otherHome?.emergencyContacts)),
  "authorised-pickups": (model) =>
    persons(model, false, html`${otherHome(model, model.child?.otherHome?.authorisedPickups)} ${forbidden(model)}`),
  diet,
  health,
  authorisations
}

const isChildSection = (name: string): name is ChildSection => Object.hasOwn(specs, name)

/** The sections of a child's dossier. */
export function childSpec(model: ChildModel, { name }: SectionRef): Spec {
  const section = isChildSection(name) ? name : "identity"
  const { sections, intros } = model.words.children
  const said: Readonly<Record<string, string>> = intros
  const intro = said[section]
  return { title: sections[section], groups: [], ...(intro === undefined ? {} : { intro }), ...specs[section](model) }
}
