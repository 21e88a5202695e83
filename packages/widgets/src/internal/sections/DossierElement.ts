import type { PropertyDeclarations } from "lit"
import { sections } from "../../words/fr/sections.ts"
import { type Trouble, troubleOf } from "../api/failure.ts"
import { SessionElement } from "../session/SessionElement.ts"
import { Dossier } from "./Dossier.ts"
import { draftsOf, type SectionDraft } from "./drafts.ts"
import { SectionEditor } from "./SectionEditor.ts"
import type { SectionRef, SectionWords, Spec } from "./types.ts"

/** An element over a family's dossier: reads it when somebody signs in, and has an editor for its sections. */
export abstract class DossierElement extends SessionElement {
  static override properties: PropertyDeclarations = { routed: { type: Boolean }, unread: { state: true } }

  declare routed: boolean
  declare protected unread: Trouble | undefined
  protected dossier = this.#newDossier()
  #drafts = new Map<string, SectionDraft>()
  #loading: Promise<unknown> = Promise.resolve()
  protected readonly editor = new SectionEditor(() => ({
    words: this.words,
    format: this.format,
    dossier: this.dossier,
    drafts: this.#drafts,
    spec: (ref) => this.spec(ref),
    heading: (content, depth) => this.heading(content, depth),
    focus: (selector) => this.focusOn(selector),
    say: (text) => {
      this.status = text
    },
    redraw: () => this.requestUpdate(),
    saved: (ref) => this.saved(ref)
  }))

  constructor() {
    super()
    this.routed = false
  }

  protected override get words(): SectionWords {
    return { ...super.words, sections: this.area("sections", sections) }
  }

  #newDossier() {
    return new Dossier((request) => this.ask(request))
  }

  /** What a section looks like. */
  protected abstract spec(ref: SectionRef): Spec

  /** Reads what is shown first. */
  protected abstract load(): Promise<unknown>

  /** A section was saved: the menu may count fewer that wait. */
  protected saved(_place: SectionRef) {
    void this.store.refresh()
  }

  protected override entered() {
    const { state } = this.store
    if (state.status !== "signed-in") return
    this.#drafts = draftsOf(this.store, state.session.adult.id)
    this.read()
  }

  protected override left(_ended: boolean) {
    this.dossier = this.#newDossier()
    this.#drafts = new Map()
    this.editor.clear()
    this.unread = undefined
  }

  /** What a field needs that suggests addresses. */
  protected addresses<Said>(words: Said) {
    return {
      words,
      suggest: (typed: string) => this.store.call((client) => this.dossier.suggest(client, typed)),
      say: (text: string) => {
        this.status = text
      }
    }
  }

  /** Reads again, and says what hindered it. */
  protected read() {
    this.unread = undefined
    this.#loading = this.load().then(
      () => this.requestUpdate(),
      (thrown: unknown) => {
        const trouble = troubleOf(thrown)
        if (trouble.code !== "signed-out") this.unread = trouble
      }
    )
    return this.#loading
  }

  override async focusStep() {
    await this.updateComplete
    await this.#loading
    await super.focusStep()
  }
}
