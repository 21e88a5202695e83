import type { Schemas } from "../api/client.ts"
import { type Trouble, troubleOf } from "../api/failure.ts"
import type { Mistake } from "../base/fields.ts"
import type { Format } from "../base/format.ts"
import { contactsIn, emptyContact, moved, nameOf, replaced, without } from "./contacts.ts"
import type { Dossier } from "./Dossier.ts"
import type { SectionDraft } from "./drafts.ts"
import { brokenRule, isAsked, isSame, typedOf, valuesOf } from "./typed.ts"
import {
  type FieldTexts,
  fieldsOf,
  keyOf,
  type Section,
  type SectionRef,
  type SectionWords,
  type Spec,
  startOf,
  type Values
} from "./types.ts"

type Refused = Schemas["FieldsRefusedEncoded"]["errors"][number]

/** What came of the last thing that was asked for a section. */
export interface Attempt {
  readonly busy?: boolean
  readonly mistakes?: ReadonlyArray<Mistake>
  readonly trouble?: Trouble
  readonly done?: "saved" | "sent"
  /** How the section is now, where it changed since the form was opened. */
  readonly conflict?: Section
  /** What brings a removed person back. */
  readonly undo?: { readonly values: Values; readonly name: string }
  /** The child whose answers were taken over. */
  readonly copied?: string
}

/** What the editor needs from the element around it. */
export interface SectionHost {
  readonly words: SectionWords
  readonly format: Format
  readonly dossier: Dossier
  readonly drafts: Map<string, SectionDraft>
  readonly spec: (ref: SectionRef) => Spec
  readonly heading: (content: unknown, depth: number) => unknown
  readonly focus: (selector: string) => Promise<void>
  readonly say: (text: string) => void
  readonly redraw: () => void
  readonly saved: (ref: SectionRef) => void
}

export const idOf = ({ name }: SectionRef, path: string) => `${name}-${path.replaceAll(".", "-")}`

const inside = ({ name }: SectionRef, selector: string) => `[data-section=${name}] ${selector}`

/** Where sections are looked at and changed: forms that are open, what was typed, and what came of saving. */
export class SectionEditor {
  readonly #host: () => SectionHost
  readonly #opened = new Set<string>()
  #attempts = new Map<string, Attempt>()

  constructor(host: () => SectionHost) {
    this.#host = host
  }

  get host() {
    return this.#host()
  }

  /** Closes everything; forms that are open stay so for whoever they belong to. */
  clear() {
    this.#opened.clear()
    this.#attempts.clear()
  }

  isOpen(ref: SectionRef) {
    return this.#opened.has(keyOf(ref))
  }

  attempt(ref: SectionRef): Attempt {
    return this.#attempts.get(keyOf(ref)) ?? {}
  }

  draft(ref: SectionRef) {
    return this.host.drafts.get(keyOf(ref))
  }

  tell(ref: SectionRef, attempt: Attempt) {
    this.#attempts.set(keyOf(ref), attempt)
    this.host.redraw()
  }

  #set(ref: SectionRef, draft: SectionDraft) {
    this.host.drafts.set(keyOf(ref), draft)
    this.host.redraw()
  }

  /** The section, read when it was not yet. */
  async #section(ref: SectionRef): Promise<Section | undefined> {
    const { dossier } = this.host
    const known = dossier.section(ref)
    if (known !== undefined || this.attempt(ref).busy) return known
    this.tell(ref, { busy: true })
    try {
      const read = await dossier.read(ref)
      this.tell(ref, {})
      return read
    } catch (thrown) {
      this.#failed(ref, troubleOf(thrown))
      return undefined
    }
  }

  #failed(ref: SectionRef, trouble: Trouble) {
    this.tell(ref, trouble.code === "signed-out" ? {} : { trouble })
  }

  async view(ref: SectionRef) {
    const open = !this.isOpen(ref)
    if (open) this.#opened.add(keyOf(ref))
    else this.#opened.delete(keyOf(ref))
    this.tell(ref, {})
    if (open) await this.#section(ref)
  }

  async edit(ref: SectionRef) {
    const { spec, focus } = this.host
    const read = await this.#section(ref)
    if (read === undefined) return
    const { persons } = spec(ref)
    this.tell(ref, {})
    this.#set(ref, { read, typed: persons ? {} : typedOf(fieldsOf(spec(ref)), startOf(read)) })
    await focus(inside(ref, persons ? ".editing button" : "form :is(input, select, textarea)"))
  }

  async leave(ref: SectionRef, attempt: Attempt = {}) {
    this.host.drafts.delete(keyOf(ref))
    this.#opened.add(keyOf(ref))
    this.tell(ref, attempt)
    await this.host.focus(inside(ref, ".edit"))
    // a form that outlived its session may have lost what it was opened on
    if (this.host.dossier.section(ref) === undefined) await this.#section(ref)
  }

  type(ref: SectionRef, draft: SectionDraft, typed: FieldTexts) {
    this.#set(ref, { ...draft, typed })
  }

  /** Opens the fields of a person; one past the last is a new one. */
  async editPerson(ref: SectionRef, person: number) {
    const read = this.host.dossier.section(ref)
    if (read === undefined) return
    const known: unknown = contactsIn(startOf(read))[person]
    this.tell(ref, {})
    this.#set(ref, { read, person, typed: typedOf(fieldsOf(this.host.spec(ref)), (known ?? emptyContact) as Values) })
    await this.host.focus(inside(ref, "form input"))
  }

  /** Back to the list of persons. */
  async list(ref: SectionRef, attempt: Attempt, selector = ".editing button") {
    const read = this.host.dossier.section(ref)
    if (read === undefined) return
    this.#set(ref, { read, typed: {} })
    this.tell(ref, attempt)
    await this.host.focus(inside(ref, selector))
  }

  async move(ref: SectionRef, from: number, to: number) {
    const read = this.host.dossier.section(ref)
    if (read === undefined || this.attempt(ref).busy) return
    const values = moved(startOf(read), from, to)
    const person = contactsIn(values)[to]
    if (!(await this.#put(ref, { read, typed: {}, values }, true)) || person === undefined) return
    this.host.say(this.host.words.sections.contacts.moved(nameOf(person), to + 1))
    const last = contactsIn(values).length - 1
    const button = to < from ? (to === 0 ? "down" : "up") : to === last ? "up" : "down"
    await this.host.focus(inside(ref, `li:nth-child(${to + 1}) [data-${button}]`))
  }

  async remove(ref: SectionRef, at: number) {
    const read = this.host.dossier.section(ref)
    const person = read && contactsIn(startOf(read))[at]
    if (read === undefined || person === undefined || this.attempt(ref).busy) return
    const name = nameOf(person)
    if (!(await this.#put(ref, { read, typed: {}, values: without(startOf(read), at) }, true))) return
    this.tell(ref, { undo: { values: startOf(read), name } })
    this.host.say(this.host.words.sections.contacts.removed(name))
    await this.host.focus(inside(ref, "[data-undo]"))
  }

  async undo(ref: SectionRef, values: Values) {
    const read = this.host.dossier.section(ref)
    if (read !== undefined) await this.#put(ref, { read, typed: {}, values }, true)
  }

  /** Fills the form with the answers of another child; nothing is saved. */
  async copy(ref: SectionRef, draft: SectionDraft, childId: string) {
    const { dossier, words, say, spec } = this.host
    const child = dossier.list?.find(({ id }) => id === childId)
    if (child === undefined) return
    try {
      if (!dossier.children.has(childId)) await dossier.readChild(childId)
    } catch (thrown) {
      return this.#failed(ref, troubleOf(thrown))
    }
    const values = dossier.section({ ...ref, childId })?.values
    if (values === undefined) return
    const typed = typedOf(fieldsOf(spec(ref)), values)
    this.#set(ref, spec(ref).persons ? { read: draft.read, typed: {}, values } : { ...draft, typed })
    this.tell(ref, { copied: child.givenName })
    say(words.sections.copy.done(child.givenName))
  }

  /** What a form stands for. */
  asked(ref: SectionRef, { read, typed, person, values }: SectionDraft): Values {
    const spec = this.host.spec(ref)
    const fields = fieldsOf(spec)
    const start = startOf(read)
    if (values !== undefined) return values
    if (person === undefined) return (spec.settle ?? ((settled) => settled))(valuesOf(fields, typed, start))
    const before: unknown = contactsIn(start)[person]
    return replaced(start, person, valuesOf(fields, typed, (before ?? emptyContact) as Values))
  }

  async save(ref: SectionRef, draft: SectionDraft) {
    if (this.attempt(ref).busy) return
    const fields = draft.values === undefined ? fieldsOf(this.host.spec(ref)) : []
    const wrong = fields.flatMap((field) => {
      const rule = isAsked(field, draft.typed) ? brokenRule(field, draft.typed) : undefined
      return rule === undefined ? [] : [{ field: field.path, rule } as const]
    })
    if (wrong.length > 0) await this.#mistaken(ref, draft, wrong)
    else await this.#put(ref, draft)
  }

  /** Saves again what was typed, on what is recorded by now. */
  keep(ref: SectionRef, draft: SectionDraft, now: Section) {
    const whole = { read: now, typed: {}, values: this.asked(ref, draft) }
    return this.#put(ref, this.host.spec(ref).persons ? whole : { ...draft, read: now })
  }

  async #mistaken(ref: SectionRef, { person }: SectionDraft, errors: ReadonlyArray<Refused>) {
    const { spec, dossier, focus } = this.host
    const found = errors.map(({ field, rule, limit = "" }) => {
      const [, at, path = field] = /^contacts\.(\d+)\.(\w+)$/.exec(field) ?? []
      const own = at === undefined || Number(at) === person
      const known = () => fieldsOf(spec(ref)).find((each) => each.path === path)
      const label = () => {
        const read = own ? undefined : dossier.section(ref)
        const other = read && contactsIn(startOf(read))[Number(at)]
        return [other === undefined ? "" : `${nameOf(other)}, `, known()?.label ?? spec(ref).title].join("")
      }
      return {
        field: idOf(ref, own ? path : `person-${at}`),
        say: () => this.host.words.sections.rules[rule](label(), limit),
        // another person of the list has nothing to go to while the list is not what is shown
        shown: own ? known() !== undefined : person === undefined && this.draft(ref)?.values === undefined
      }
    })
    this.tell(ref, { mistakes: found })
    const [first] = found
    await focus(first?.shown ? `#${first.field}` : inside(ref, "[data-notice]"))
  }

  /** Sends what is asked for; gives whether it was saved. `quick` for what a button of the list asks. */
  async #put(ref: SectionRef, draft: SectionDraft, quick = false): Promise<boolean> {
    const { dossier, spec, words, say, saved } = this.host
    this.#set(ref, draft)
    this.tell(ref, { busy: true })
    try {
      const section = await dossier.change(ref, draft.read.version, this.asked(ref, draft))
      const done = section.waiting === null ? "saved" : "sent"
      say(words.sections[done])
      if (!spec(ref).persons) await this.leave(ref, { done })
      else await this.list(ref, { done }, quick ? ".editing button" : "[data-add]")
      saved(ref)
      return true
    } catch (thrown) {
      return this.#refused(ref, draft, troubleOf(thrown), quick)
    }
  }

  async #refused(ref: SectionRef, draft: SectionDraft, trouble: Trouble, quick: boolean): Promise<boolean> {
    if (trouble.code === "section-changed") {
      const now = await this.host.dossier.read(ref).catch(() => undefined)
      if (now !== undefined && now.version !== draft.read.version && isSame(startOf(now), startOf(draft.read))) {
        return this.#put(ref, { ...draft, read: now }, quick)
      }
      this.tell(ref, now === undefined ? { trouble } : { conflict: now })
      await this.host.focus(inside(ref, "[data-notice]"))
      return false
    }
    if (quick) await this.list(ref, {})
    if (trouble.code === "fields-refused") await this.#mistaken(ref, draft, trouble.errors)
    else {
      this.#failed(ref, trouble)
      if (trouble.code !== "signed-out") await this.host.focus(inside(ref, "[data-notice]"))
    }
    return false
  }
}
