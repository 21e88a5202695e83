import { css, html, LitElement, type PropertyDeclarations } from "lit"
import { version } from "../../version.ts"

/**
 * Says once, for all elements inside it, which portal they talk to and in which language.
 *
 * @element portail-provider
 * @attr {string} api - Address of the portal, without `/api/v1`.
 * @attr {string} town - Code of the town, for the site's own use: the portal knows the town by its address.
 * @attr {string} lang - `fr`, `en` or `ar` for all elements inside.
 * @slot - The elements, and whatever stands between them.
 */
export class Provider extends LitElement {
  static readonly version = version
  static override styles = css`
    :host {
      display: contents;
    }
  `
  static override properties: PropertyDeclarations = {
    api: { type: String, reflect: true },
    town: { type: String, reflect: true }
  }

  declare api: string | null
  declare town: string | null

  protected override render() {
    return html`<slot></slot>`
  }
}
