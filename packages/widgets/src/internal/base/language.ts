import type { ReactiveController, ReactiveControllerHost } from "lit"
import { languages } from "../../generated/languages.ts"
import type { Words } from "../../words/fr.ts"
import { closestAround } from "./portal.ts"

/** A language's words; those of French stand in the elements that say them. */
type Spoken = Pick<Words, "locale" | "direction"> & Partial<Words>

const french: Spoken = { locale: "fr", direction: "ltr" }

/** Other languages come when they are needed; one that is on its way is undefined, one that cannot be fetched is French. */
const fetched = new Map<string, Spoken | undefined>()

const followers = new Set<LanguageController>()
const notify = () => {
  for (const follower of followers) follower.follow()
}

let observing = false
function observePage() {
  if (observing) return
  observing = true
  new MutationObserver(notify).observe(document, { attributes: true, attributeFilter: ["lang", "api"], subtree: true })
}

async function fetchWords(language: string) {
  fetched.set(language, undefined)
  const file = await languages[language]?.().catch(() => undefined)
  fetched.set(language, file?.[language] ?? french)
  notify()
}

const ownMarkup = ":not([part~=base])"

function languageAround(element: Element) {
  const lang = closestAround(element, `[lang]${ownMarkup}`)?.getAttribute("lang")
  return lang?.toLowerCase().split("-")[0] ?? ""
}

/** The language of an element: its own `lang`, else the closest around it, else French; follows changes. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element
  #spoken: Spoken | undefined

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host
    host.addController(this)
  }

  hostConnected() {
    observePage()
    followers.add(this)
    this.follow()
  }

  hostDisconnected() {
    followers.delete(this)
  }

  follow() {
    const language = languageAround(this.#host)
    const known = Object.hasOwn(languages, language)
    if (known && !fetched.has(language)) void fetchWords(language)
    this.#spoken = known ? fetched.get(language) : french
    this.#host.requestUpdate()
  }

  get ready() {
    return this.#spoken !== undefined
  }

  /** What is spoken: French where the page's language has no words, or where they cannot be fetched. */
  get spoken() {
    return this.#spoken ?? french
  }

  /** The words of an area in the language of the moment; `inFrench` are the same in French. */
  area<Name extends keyof Words>(name: Name, inFrench: Words[Name]): Words[Name] {
    const words: Partial<Words> = this.spoken
    return words[name] ?? inFrench
  }
}
