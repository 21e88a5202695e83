import { type Trouble, troubleOf } from "../api/failure.ts"
import type { Mistake } from "../base/fields.ts"
import { contactsIn, emptyContact, replaced } from "./contacts.ts"
import type { SectionDraft } from "./drafts.ts"
import { mistakesOf, visibleRefusals } from "./mistakes.ts"
import type { SectionHost } from "./SectionHost.ts"
import { inside } from "./selectors.ts"
import { isSame, typedOf, valuesOf } from "./typed.ts"
import { type FieldTexts, fieldsOf, keyOf, type Section, type SectionRef, startOf, type Values } from "./types.ts"

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

/** Where sections are looked at and changed: forms that are open, what was typed, and what came of saving. */
export class SectionEditor {
  readonly host: SectionHost
  readonly #opened = new Set<string>()
  #attempts = new Map<string, Attempt>()

  constructor(host: SectionHost) {
    this.host = host
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
    this.host.requestUpdate()
  }

  open(ref: SectionRef, draft: SectionDraft) {
    this.host.drafts.set(keyOf(ref), draft)
    this.host.requestUpdate()
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
    const read = await this.#section(ref)
    if (read === undefined) return
    const spec = this.host.spec(ref)
    const { persons } = spec
    this.tell(ref, {})
    this.open(ref, { read, typed: persons ? {} : typedOf(fieldsOf(spec), startOf(read)) })
    await this.host.focusing.on(inside(ref, persons ? ".editing button" : "form :is(input, select, textarea)"))
  }

  async leave(ref: SectionRef, attempt: Attempt = {}) {
    this.host.drafts.delete(keyOf(ref))
    this.#opened.add(keyOf(ref))
    this.tell(ref, attempt)
    await this.host.focusing.on(inside(ref, ".edit"))
    // a form that outlived its session may have lost what it was opened on
    if (this.host.dossier.section(ref) === undefined) await this.#section(ref)
  }

  type(ref: SectionRef, draft: SectionDraft, typed: FieldTexts) {
    this.open(ref, { ...draft, typed, changed: true })
  }

  /** Back to the list of a section's persons. */
  async list(ref: SectionRef, attempt: Attempt, selector = ".editing button") {
    const read = this.host.dossier.section(ref)
    if (read === undefined) return
    this.open(ref, { read, typed: {} })
    this.tell(ref, attempt)
    await this.host.focusing.on(inside(ref, selector))
  }

  /** Fills the form with the answers of another child; nothing is saved. */
  async copy(ref: SectionRef, draft: SectionDraft, childId: string) {
    const { dossier, words } = this.host
    const spec = this.host.spec(ref)
    const child = dossier.list?.find(({ id }) => id === childId)
    if (child === undefined) return
    try {
      if (!dossier.children.has(childId)) await dossier.readChild(childId)
    } catch (thrown) {
      return this.#failed(ref, troubleOf(thrown))
    }
    const values = dossier.section({ ...ref, childId })?.values
    if (values === undefined) return
    const typed = typedOf(fieldsOf(spec), values)
    const taken = spec.persons ? { read: draft.read, typed: {}, values } : { ...draft, typed }
    this.open(ref, { ...taken, changed: true })
    this.tell(ref, { copied: child.givenName })
    this.host.say(words.sections.copy.done(child.givenName))
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
    const wrong = visibleRefusals(this.host, ref, draft)
    if (wrong.length > 0) await this.#mistaken(ref, draft, wrong)
    else await this.put(ref, draft)
  }

  /** Saves again what was typed, on what is recorded by now. */
  keep(ref: SectionRef, draft: SectionDraft, now: Section) {
    const whole = { read: now, typed: {}, values: this.asked(ref, draft), changed: true }
    return this.put(ref, this.host.spec(ref).persons ? whole : { ...draft, read: now })
  }

  async #mistaken(ref: SectionRef, draft: SectionDraft, refused: Parameters<typeof mistakesOf>[3]) {
    const mistakes = mistakesOf(this.host, ref, draft, refused)
    this.tell(ref, { mistakes })
    if (mistakes[0]?.inSight) await this.host.focusing.mistake(mistakes)
    else await this.#notice(ref)
  }

  #notice({ name }: SectionRef) {
    return this.host.focusing.notice(`[data-section=${name}]`)
  }

  /** Sends what is asked for; gives whether it was saved. `quick` for what a button of the list asks. */
  async put(ref: SectionRef, draft: SectionDraft, quick = false): Promise<boolean> {
    const { dossier, words } = this.host
    this.open(ref, draft)
    this.tell(ref, { busy: true })
    try {
      const section = await dossier.change(ref, draft.read.version, this.asked(ref, draft))
      const done = section.waiting === null ? "saved" : "sent"
      this.host.say(words.sections[done])
      if (!this.host.spec(ref).persons) await this.leave(ref, { done })
      else await this.list(ref, { done }, quick ? ".editing button" : "[data-add]")
      this.host.saved(ref)
      return true
    } catch (thrown) {
      return this.#refused(ref, draft, troubleOf(thrown), quick)
    }
  }

  async #refused(ref: SectionRef, draft: SectionDraft, trouble: Trouble, quick: boolean): Promise<boolean> {
    if (trouble.code === "section-changed") {
      const now = await this.host.dossier.read(ref).catch(() => undefined)
      if (now !== undefined && now.version !== draft.read.version && isSame(startOf(now), startOf(draft.read))) {
        return this.put(ref, { ...draft, read: now }, quick)
      }
      this.tell(ref, now === undefined ? { trouble } : { conflict: now })
      await this.#notice(ref)
      return false
    }
    if (quick) await this.list(ref, {})
    if (trouble.code === "fields-refused") await this.#mistaken(ref, draft, trouble.errors)
    else {
      this.#failed(ref, trouble)
      if (trouble.code !== "signed-out") await this.#notice(ref)
    }
    return false
  }
}
