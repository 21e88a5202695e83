import { html } from "lit"
import type { Words } from "../../words/fr.ts"
import type { Trouble } from "../api/failure.ts"
import { icon } from "../base/icons.ts"
import type { PortailElement } from "../base/PortailElement.ts"

/** Whether something was asked for that is not there: not known to this family, or an address that names nothing. */
export const isUnknown = (trouble: Trouble | undefined) =>
  trouble !== undefined && (trouble.code === "request-invalid" || trouble.code.endsWith("-unknown"))

/** A way on from a page that is not there. */
export interface Way {
  readonly href: string
  readonly label: string
}

/** Says that something is not there, and where to go on from here. */
export const notFoundView = (
  host: PortailElement,
  { title, text }: Pick<Words["notFound"], "title" | "text">,
  ways: ReadonlyArray<Way>
) => html`<div class="panel" part="section" data-unknown>
  <div class="stack">
    ${host.heading(title)}
    <p>${text}</p>
  </div>
  <div class="row">
    ${ways.map(
      ({ href, label }, index) =>
        html`<a class="button ${index === 0 ? "primary" : ""}" part="button" href=${href}>${label}${icon("next")}</a>`
    )}
  </div>
</div>`
