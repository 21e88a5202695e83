import type { Schemas } from "../api/client.ts"
import { type Trouble, troubleOf } from "../api/failure.ts"
import type { Mistake } from "../base/fields.ts"
import type { Format } from "../base/format.ts"
import type { Dossier } from "./Dossier.ts"
import type { Draft } from "./drafts.ts"
import { moved, nameOf, nobody, personsIn, replaced, without } from "./persons.ts"
import { brokenRule, isAsked, isSame, typedOf, valuesOf } from "./typed.ts"
import {
  fieldsOf,
  keyOf,
  type Place,
  type Section,
  type SectionWords,
  type Spec,
  startOf,
  type Typed,
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
  readonly drafts: Map<string, Draft>
  readonly spec: (place: Place) => Spec
  readonly heading: (content: unknown, depth: number) => unknown
  readonly focus: (selector: string) => Promise<void>
  readonly say: (text: string) => void
  readonly redraw: () => void
  readonly saved: (place: Place) => void
}

export const idOf = ({ name }: Place, path: string) => `${name}-${path.replaceAll(".", "-")}`

const inside = ({ name }: Place, selector: string) => `[data-section=${name}] ${selector}`

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

  isOpen(place: Place) {
    return this.#opened.has(keyOf(place))
  }

  attempt(place: Place): Attempt {
    return this.#attempts.get(keyOf(place)) ?? {}
  }

  draft(place: Place) {
    return this.host.drafts.get(keyOf(place))
  }

  tell(place: Place, attempt: Attempt) {
    this.#attempts.set(keyOf(place), attempt)
    this.host.redraw()
  }

  #set(place: Place, draft: Draft) {
    this.host.drafts.set(keyOf(place), draft)
    this.host.redraw()
  }

  /** The section, read when it was not yet. */
  async #section(place: Place): Promise<Section | undefined> {
    const { dossier } = this.host
    const known = dossier.section(place)
    if (known !== undefined || this.attempt(place).busy) return known
    this.tell(place, { busy: true })
    try {
      const read = await dossier.read(place)
      this.tell(place, {})
      return read
    } catch (thrown) {
      this.#failed(place, troubleOf(thrown))
      return undefined
    }
  }

  #failed(place: Place, trouble: Trouble) {
    this.tell(place, trouble.code === "signed-out" ? {} : { trouble })
  }

  async view(place: Place) {
    const open = !this.isOpen(place)
    if (open) this.#opened.add(keyOf(place))
    else this.#opened.delete(keyOf(place))
    this.tell(place, {})
    if (open) await this.#section(place)
  }

  async edit(place: Place) {
    const { spec, focus } = this.host
    const read = await this.#section(place)
    if (read === undefined) return
    const { persons } = spec(place)
    this.tell(place, {})
    this.#set(place, { read, typed: persons ? {} : typedOf(fieldsOf(spec(place)), startOf(read)) })
    await focus(inside(place, persons ? ".editing button" : "form :is(input, select, textarea)"))
  }

  async leave(place: Place, attempt: Attempt = {}) {
    this.host.drafts.delete(keyOf(place))
    this.#opened.add(keyOf(place))
    this.tell(place, attempt)
    await this.host.focus(inside(place, ".edit"))
    // a form that outlived its session may have lost what it was opened on
    if (this.host.dossier.section(place) === undefined) await this.#section(place)
  }

  type(place: Place, draft: Draft, typed: Typed) {
    this.#set(place, { ...draft, typed })
  }

  /** Opens the fields of a person; one past the last is a new one. */
  async editPerson(place: Place, person: number) {
    const read = this.host.dossier.section(place)
    if (read === undefined) return
    const known: unknown = personsIn(startOf(read))[person]
    this.tell(place, {})
    this.#set(place, { read, person, typed: typedOf(fieldsOf(this.host.spec(place)), (known ?? nobody) as Values) })
    await this.host.focus(inside(place, "form input"))
  }

  /** Back to the list of persons. */
  async list(place: Place, attempt: Attempt, selector = ".editing button") {
    const read = this.host.dossier.section(place)
    if (read === undefined) return
    this.#set(place, { read, typed: {} })
    this.tell(place, attempt)
    await this.host.focus(inside(place, selector))
  }

  async move(place: Place, from: number, to: number) {
    const read = this.host.dossier.section(place)
    if (read === undefined || this.attempt(place).busy) return
    const values = moved(startOf(read), from, to)
    const person = personsIn(values)[to]
    if (!(await this.#put(place, { read, typed: {}, values }, true)) || person === undefined) return
    this.host.say(this.host.words.sections.contacts.moved(nameOf(person), to + 1))
    const last = personsIn(values).length - 1
    const button = to < from ? (to === 0 ? "down" : "up") : to === last ? "up" : "down"
    await this.host.focus(inside(place, `li:nth-child(${to + 1}) [data-${button}]`))
  }

  async remove(place: Place, at: number) {
    const read = this.host.dossier.section(place)
    const person = read && personsIn(startOf(read))[at]
    if (read === undefined || person === undefined || this.attempt(place).busy) return
    const name = nameOf(person)
    if (!(await this.#put(place, { read, typed: {}, values: without(startOf(read), at) }, true))) return
    this.tell(place, { undo: { values: startOf(read), name } })
    this.host.say(this.host.words.sections.contacts.removed(name))
    await this.host.focus(inside(place, "[data-undo]"))
  }

  async undo(place: Place, values: Values) {
    const read = this.host.dossier.section(place)
    if (read !== undefined) await this.#put(place, { read, typed: {}, values }, true)
  }

  /** Fills the form with the answers of another child; nothing is saved. */
  async copy(place: Place, draft: Draft, childId: string) {
    const { dossier, words, say, spec } = this.host
    const child = dossier.list?.find(({ id }) => id === childId)
    if (child === undefined) return
    try {
      if (!dossier.children.has(childId)) await dossier.readChild(childId)
    } catch (thrown) {
      return this.#failed(place, troubleOf(thrown))
    }
    const values = dossier.section({ ...place, childId })?.values
    if (values === undefined) return
    const typed = typedOf(fieldsOf(spec(place)), values)
    this.#set(place, spec(place).persons ? { read: draft.read, typed: {}, values } : { ...draft, typed })
    this.tell(place, { copied: child.givenName })
    say(words.sections.copy.done(child.givenName))
  }

  /** What a form stands for. */
  asked(place: Place, { read, typed, person, values }: Draft): Values {
    const spec = this.host.spec(place)
    const fields = fieldsOf(spec)
    const start = startOf(read)
    if (values !== undefined) return values
    if (person === undefined) return (spec.settle ?? ((settled) => settled))(valuesOf(fields, typed, start))
    const before: unknown = personsIn(start)[person]
    return replaced(start, person, valuesOf(fields, typed, (before ?? nobody) as Values))
  }

  async save(place: Place, draft: Draft) {
    if (this.attempt(place).busy) return
    const fields = draft.values === undefined ? fieldsOf(this.host.spec(place)) : []
    const wrong = fields.flatMap((field) => {
      const rule = isAsked(field, draft.typed) ? brokenRule(field, draft.typed) : undefined
      return rule === undefined ? [] : [{ field: field.path, rule } as const]
    })
    if (wrong.length > 0) await this.#mistaken(place, draft, wrong)
    else await this.#put(place, draft)
  }

  /** Saves again what was typed, on what is recorded by now. */
  keep(place: Place, draft: Draft, now: Section) {
    const whole = { read: now, typed: {}, values: this.asked(place, draft) }
    return this.#put(place, this.host.spec(place).persons ? whole : { ...draft, read: now })
  }

  async #mistaken(place: Place, { person }: Draft, errors: ReadonlyArray<Refused>) {
    const { spec, dossier, focus } = this.host
    const found = errors.map(({ field, rule, limit = "" }) => {
      const [, at, path = field] = /^contacts\.(\d+)\.(\w+)$/.exec(field) ?? []
      const own = at === undefined || Number(at) === person
      const known = () => fieldsOf(spec(place)).find((each) => each.path === path)
      const label = () => {
        const read = own ? undefined : dossier.section(place)
        const other = read && personsIn(startOf(read))[Number(at)]
        return [other === undefined ? "" : `${nameOf(other)}, `, known()?.label ?? spec(place).title].join("")
      }
      return {
        field: idOf(place, own ? path : `person-${at}`),
        say: () => this.host.words.sections.rules[rule](label(), limit),
        // another person of the list has nothing to go to while the list is not what is shown
        shown: own ? known() !== undefined : person === undefined && this.draft(place)?.values === undefined
      }
    })
    this.tell(place, { mistakes: found })
    const [first] = found
    await focus(first?.shown ? `#${first.field}` : inside(place, "[data-notice]"))
  }

  /** Sends what is asked for; gives whether it was saved. `quick` for what a button of the list asks. */
  async #put(place: Place, draft: Draft, quick = false): Promise<boolean> {
    const { dossier, spec, words, say, saved } = this.host
    this.#set(place, draft)
    this.tell(place, { busy: true })
    try {
      const section = await dossier.change(place, draft.read.version, this.asked(place, draft))
      const done = section.waiting === null ? "saved" : "sent"
      say(words.sections[done])
      if (!spec(place).persons) await this.leave(place, { done })
      else await this.list(place, { done }, quick ? ".editing button" : "[data-add]")
      saved(place)
      return true
    } catch (thrown) {
      return this.#refused(place, draft, troubleOf(thrown), quick)
    }
  }

  async #refused(place: Place, draft: Draft, trouble: Trouble, quick: boolean): Promise<boolean> {
    if (trouble.code === "section-changed") {
      const now = await this.host.dossier.read(place).catch(() => undefined)
      if (now !== undefined && now.version !== draft.read.version && isSame(startOf(now), startOf(draft.read))) {
        return this.#put(place, { ...draft, read: now }, quick)
      }
      this.tell(place, now === undefined ? { trouble } : { conflict: now })
      await this.host.focus(inside(place, "[data-notice]"))
      return false
    }
    if (quick) await this.list(place, {})
    if (trouble.code === "fields-refused") await this.#mistaken(place, draft, trouble.errors)
    else {
      this.#failed(place, trouble)
      if (trouble.code !== "signed-out") await this.host.focus(inside(place, "[data-notice]"))
    }
    return false
  }
}
