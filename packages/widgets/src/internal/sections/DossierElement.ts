import type { PropertyDeclarations } from "lit"
import { sections } from "../../words/fr/sections.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { UnsavedChanges } from "../controllers/UnsavedChanges.ts"
import { SessionElement } from "../session/SessionElement.ts"
import { Dossier } from "./Dossier.ts"
import { sectionDrafts } from "./drafts.ts"
import { SectionEditor } from "./SectionEditor.ts"
import type { SectionRef, SectionWords, Spec } from "./types.ts"

/** An element over a family's dossier: reads it when somebody signs in, and has an editor for its sections. */
export abstract class DossierElement extends SessionElement {
  static override properties: PropertyDeclarations = { routed: { type: Boolean } }

  declare routed: boolean
  /** @internal */
  dossier = this.#newDossier()
  protected readonly reading = new RequestController(this)
  readonly #unsaved = new UnsavedChanges(this, sectionDrafts)
  protected readonly editor = new SectionEditor(this)

  constructor() {
    super()
    this.routed = false
  }

  override get words(): SectionWords {
    return { ...super.words, sections: this.area("sections", sections) }
  }

  #newDossier() {
    return new Dossier((request) => this.ask(request))
  }

  /** @internal */
  get drafts() {
    return this.#unsaved.drafts
  }

  /** What a section looks like. @internal */
  abstract spec(ref: SectionRef): Spec

  /** Reads what is shown first. */
  protected abstract load(): Promise<unknown>

  /** A section was saved: the menu may count fewer that wait. @internal */
  saved(_ref: SectionRef) {
    void this.store.refresh()
  }

  protected override entered() {
    void this.read()
  }

  protected override left(_ended: boolean) {
    this.dossier = this.#newDossier()
    this.editor.clear()
    this.reading.clear()
  }

  /** Reads again, and says what hindered it. */
  protected read() {
    return this.reading.run(() => this.load())
  }
}
