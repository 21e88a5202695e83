import { html, nothing, type ReactiveController } from "lit"
import type { BaseWords, Words } from "../../words/fr.ts"
import type { Schemas } from "../api/client.ts"
import type { Dossier } from "../sections/Dossier.ts"
import type { Control, FieldTexts } from "../sections/types.ts"
import type { SessionElement } from "../session/SessionElement.ts"

export type Address = Schemas["AddressSuggestion"]

interface SuggestionHost extends SessionElement {
  readonly words: BaseWords & Pick<Words, "household">
  readonly dossier: Dossier
}

/** Until somebody pauses typing, nobody is asked. */
const pause = 250

const lineOf = ({ streetNumber, street, postalCode, city }: Address) =>
  `${streetNumber} ${street}, ${postalCode} ${city}`.trim()

/** What somebody typed of an address so far, in one line. */
const askedOf = ({ streetNumber = "" }: FieldTexts, street: string) =>
  /^\d/.test(street.trim()) ? street : `${streetNumber} ${street}`.trim()

/** A street's field that suggests addresses: an editable combobox with a list (WAI-ARIA APG); whatever is typed stays allowed. */
export class AddressSuggestions implements ReactiveController {
  readonly #host: SuggestionHost
  #found: ReadonlyArray<Address> = []
  #active = -1
  #asked = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: SuggestionHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected() {
    this.#close()
  }

  hostUpdated() {
    if (this.#active >= 0)
      this.#host.renderRoot.querySelector("[role=option][aria-selected=true]")?.scrollIntoView({ block: "nearest" })
  }

  #close() {
    clearTimeout(this.#timer)
    this.#asked++
    this.#found = []
    this.#active = -1
    this.#host.requestUpdate()
  }

  #typed(typed: FieldTexts, street: string) {
    this.#close()
    if (street.trim().length > 2) this.#timer = setTimeout(() => void this.#ask(askedOf(typed, street)), pause)
  }

  async #ask(typed: string) {
    const asked = this.#asked
    // a list that does not come is no trouble of the family's
    const { store, dossier } = this.#host
    const found = await store.call((client) => dossier.suggest(client, typed)).catch((): ReadonlyArray<Address> => [])
    if (asked !== this.#asked || found.length === 0) return
    this.#found = found
    this.#host.say(this.#host.words.household.suggested(found.length))
    this.#host.requestUpdate()
  }

  #choose(address: Address | undefined, { fill }: Control) {
    if (address === undefined) return
    fill({ ...address })
    this.#close()
    this.#host.say(this.#host.words.household.chosen(lineOf(address)))
  }

  #key(event: KeyboardEvent, control: Control) {
    const count = this.#found.length
    if (count === 0 || event.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) this.#active = (Math.max(this.#active, step === 1 ? -1 : 0) + step + count) % count
    else if (event.key === "Enter" && this.#active >= 0) this.#choose(this.#found[this.#active], control)
    else if (event.key === "Escape") this.#close()
    else {
      // the caret moves in what was typed, and the list has no part in it
      if (/^(Arrow|Home|End)/.test(event.key)) this.#active = -1
      this.#host.requestUpdate()
      return
    }
    event.preventDefault()
    this.#host.requestUpdate()
  }

  /** The field in a form. */
  view(control: Control) {
    const { id, described, invalid, value, typed, type } = control
    const open = this.#found.length > 0
    return html`<div class="control">
        <input
          id=${id}
          part="input"
          type="text"
          role="combobox"
          autocomplete="address-line1"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${open}
          aria-controls="${id}-list"
          aria-activedescendant=${this.#active < 0 ? nothing : `${id}-${this.#active}`}
          aria-invalid=${invalid}
          aria-required="true"
          aria-describedby=${described}
          .value=${value}
          @input=${({ target }: Event) => {
            if (!(target instanceof HTMLInputElement)) return
            type(target.value)
            this.#typed(typed, target.value)
          }}
          @keydown=${(event: KeyboardEvent) => this.#key(event, control)}
          @blur=${() => this.#close()}
        />
      </div>
      <ul
        class="suggested"
        role="listbox"
        id="${id}-list"
        aria-label=${this.#host.words.household.suggestions}
        ?hidden=${!open}
        @pointerdown=${(event: Event) => event.preventDefault()}
      >
        ${this.#found.map(
          (address, index) =>
            html`<li
              role="option"
              id="${id}-${index}"
              aria-selected=${index === this.#active}
              @click=${() => this.#choose(address, control)}
            >
              ${lineOf(address)}
            </li>`
        )}
      </ul>`
  }
}
