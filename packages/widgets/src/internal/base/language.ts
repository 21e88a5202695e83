import type { ReactiveController, ReactiveControllerHost } from "lit"
import type { Words } from "../../words/fr.ts"
import { closestAround } from "./portal.ts"

export type Language = "fr" | "en"

/** English comes when it is needed; French is there, and stays where English cannot be fetched. */
let english: Words | "on its way" | "missing" | undefined

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

async function loadEnglish() {
  if (english !== undefined) return
  english = "on its way"
  english = await import("../../words/en.ts").then(
    ({ en }) => en,
    () => "missing"
  )
  notify()
}

const ownMarkup = ":not([part~=base])"

function languageAround(element: Element): Language {
  const lang = closestAround(element, `[lang]${ownMarkup}`)?.getAttribute("lang")
  return lang?.toLowerCase().startsWith("en") ? "en" : "fr"
}

/** The language of an element: its own `lang`, else the closest around it, else French; follows changes. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element
  language: Language = "fr"

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
    this.language = languageAround(this.#host)
    if (this.language === "en") void loadEnglish()
    this.#host.requestUpdate()
  }

  get ready() {
    return this.language === "fr" || (english !== undefined && english !== "on its way")
  }

  /** The words of an area in the language of the moment; `french` are the same in French. */
  area<Name extends keyof Words>(name: Name, french: Words[Name]): Words[Name] {
    return this.language === "en" && typeof english === "object" ? english[name] : french
  }
}
