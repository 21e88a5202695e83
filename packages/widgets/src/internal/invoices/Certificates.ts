import { html, nothing } from "lit"
import { certificates } from "../../words/fr/certificates.ts"
import type { Schemas } from "../api/client.ts"
import { dataOf } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { icon } from "../base/icons.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { SessionElement } from "../session/SessionElement.ts"
import { save } from "./documents.ts"

type Certificate = Schemas["CertificateList"]["certificates"][number]

/**
 * The household's tax certificates, one for each past year in which it paid for care; nothing where there is none.
 *
 * @ignore portail-beneath shows it
 */
export class Certificates extends SessionElement {
  static override styles = [base]

  readonly #list = new RequestController<ReadonlyArray<Certificate>>(this)
  readonly #fetching = new RequestController(this)

  override get words() {
    return { ...super.words, certificates: this.area("certificates", certificates) }
  }

  protected override entered() {
    void this.#list.run(async () => {
      const { certificates } = await this.ask((client) => dataOf(client.GET("/api/v1/certificates")))
      return certificates
    })
  }

  protected override left() {
    this.#list.clear()
    this.#fetching.clear()
  }

  async #download({ year }: Certificate) {
    const { words } = this
    this.say(words.certificates.fetching)
    const params = { path: { year: String(year) } }
    const fetched = await this.#fetching.run(async () => {
      const pdf = this.ask((client) =>
        dataOf(client.GET("/api/v1/certificates/{year}/pdf", { params, parseAs: "blob" }))
      )
      save(await pdf, words.certificates.fileName(year))
    })
    this.say(fetched ? words.certificates.downloaded : "")
    if (!fetched) await this.focusing.notice("[data-trouble]")
  }

  protected override signedInView() {
    const { data = [] } = this.#list
    if (data.length === 0) return html`${nothing}`
    const { title, intro, download } = this.words.certificates
    return html`<section class="panel">
      ${this.heading(title, 1)}
      <p>${intro}</p>
      <div data-trouble>${this.#fetching.troubleView()}</div>
      <div class="row">
        ${data.map(
          (certificate) =>
            html`<button type="button" part="button" ?disabled=${this.#fetching.busy} @click=${() => this.#download(certificate)}>
              ${icon("file")}${download(certificate.year, this.format.money(certificate.totalCents))}
            </button>`
        )}
      </div>
    </section>`
  }
}
