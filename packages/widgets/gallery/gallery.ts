import { html, nothing, render } from "lit"
import { type GalleryState, galleryStates, stateNames } from "../src/mocks/states.ts"
import { version } from "../src/version.ts"
import { type Described, describedAs } from "./manifest.ts"
import { mockFetch, portalOf } from "./mockedFetch.ts"
import { stateWords, words } from "./words.ts"

// the elements of the same build, which stand beside this script
const elements = (file: string) =>
  import(/* @vite-ignore */ new URL(/* @vite-ignore */ `../${file}`, import.meta.url).href)

const tags = [...new Set(galleryStates.map(({ element }) => element))]
const query = new URLSearchParams(location.search)
const asked = `portail-${query.get("element") ?? ""}`
const tag = tags.includes(asked) ? asked : "portail-login"
const only = stateNames.find((name) => name === query.get("state"))
const shown = galleryStates.filter(({ element, state }) => element === tag && (only === undefined || state === only))
const root = document.querySelector<HTMLElement>("#gallery")

/** What the reader set: attributes and tokens, empty where nothing is. */
const attributes = new Map<string, string>(Object.entries(shown[0]?.attributes ?? {}))
const tokens = new Map<string, string>()
let copied = false

const given = (from: ReadonlyMap<string, string>) => [...from].filter(([, value]) => value !== "")

/** One element on its stage; made once, so that what is typed in it stays. */
function specimen({ element, state, lang, colors, zoom }: GalleryState) {
  const stage = document.createElement("div")
  stage.className = `stage ${colors === "dark" ? "dark" : "light"}${zoom === 200 ? " zoom" : ""}`
  const provider = document.createElement("portail-provider")
  provider.setAttribute("api", portalOf({ element, state }))
  provider.lang = lang
  provider.append(document.createElement(element))
  stage.append(provider)
  return stage
}

const stages = new Map(shown.map((state) => [state, specimen(state)]))

function dress() {
  for (const stage of stages.values()) {
    const element = stage.querySelector(tag)
    if (!(element instanceof HTMLElement)) continue
    for (const { name } of describedAs(tag).attributes) {
      const value = attributes.get(name) ?? ""
      if (name === "api" || (name === "lang" && value === "")) continue
      if (value === "") element.removeAttribute(name)
      else element.setAttribute(name, value === "true" ? "" : value)
    }
    for (const [name, value] of tokens) element.style.setProperty(name, value)
  }
}

const snippet = () => {
  const set = given(attributes).map(([name, value]) => (value === "true" ? ` ${name}` : ` ${name}="${value}"`))
  const style = given(tokens).map(([name, value]) => `  ${name}: ${value};\n`)
  return [
    `<script type="module" src="https://portail.votre-ville.fr/widgets/${version.split(".")[0]}/portail.js"></script>`,
    `<portail-provider api="https://portail.votre-ville.fr" lang="fr">`,
    `  <${tag}${set.join("")}><p><a href="https://portail.votre-ville.fr/espace">Ouvrir l’espace famille</a></p></${tag}>`,
    "</portail-provider>",
    ...(style.length === 0 ? [] : [`/* dans la feuille de style du site */\n${tag} {\n${style.join("")}}`])
  ].join("\n")
}

async function copy() {
  await navigator.clipboard.writeText(snippet())
  copied = true
  draw()
}

const set = (into: Map<string, string>, name: string) => (event: Event) => {
  const { target } = event
  if (!(target instanceof HTMLInputElement)) return
  into.set(name, target.type === "checkbox" ? String(target.checked || "") : target.value)
  copied = false
  dress()
  draw()
}

const knob = (
  into: Map<string, string>,
  { name, description }: { readonly name: string; readonly description?: string },
  type: string
) =>
  html`<label>
    <span>${name}</span>
    <input type=${type} .value=${into.get(name) ?? ""} @change=${set(into, name)} />
    <small>${description}</small>
  </label>`

const list = (title: string, named: Described["events"]) =>
  named.length === 0
    ? nothing
    : html`<h3>${title}</h3>
        <ul>
          ${named.map(({ name, description }) => html`<li><code>${name}</code> ${description}</li>`)}
        </ul>`

const knobs = (described: Described) =>
  html`<h2>${words.knobs}</h2>
    <div class="knobs">
      ${described.attributes
        .filter(({ name }) => name !== "api")
        .map((attribute) => knob(attributes, attribute, attribute.type?.text === "boolean" ? "checkbox" : "text"))}
      ${described.cssProperties.map((token) => knob(tokens, token, "text"))}
    </div>
    <h2>${words.snippet}</h2>
    <pre tabindex="0">${snippet()}</pre>
    <button type="button" class="copy" @click=${copy}>${copied ? words.copied : words.copy}</button>
    ${list(words.events, described.events)} ${list(words.parts, described.cssParts)}`

const navigation = () =>
  html`<nav aria-label=${words.elements}>
    <ul class="elements">
      ${tags.map(
        (each) =>
          html`<li><a href="?element=${each.slice("portail-".length)}" aria-current=${each === tag ? "page" : nothing}>${each}</a></li>`
      )}
    </ul>
  </nav>`

function draw() {
  if (root === null) return
  const described = describedAs(tag)
  render(
    html`${only === undefined ? navigation() : nothing}
      <main>
        <h2>&lt;${tag}&gt;</h2>
        <p>${described.description}</p>
        ${[...stages].map(
          ([{ state }, stage]) =>
            html`<section class="state" data-state=${state}><h3>${stateWords[state]}</h3>${stage}</section>`
        )}
        ${only === undefined ? knobs(described) : nothing}
      </main>`,
    root
  )
}

mockFetch(shown)
// a staff link carries its secret so
if (tag === "portail-attendance") history.replaceState(null, "", "#ZGUgbGEgZ2FsZXJpZSBzZXVsZQ")
dress()
draw()
await Promise.all([
  elements("portail.js"),
  ...(tag === "portail-attendance" ? [elements("elements/attendance.js")] : [])
])
