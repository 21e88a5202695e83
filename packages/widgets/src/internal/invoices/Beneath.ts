import { html } from "lit"
import { define } from "../base/define.ts"
import { PortailElement } from "../base/PortailElement.ts"
import { Debits } from "../debits/Debits.ts"
import { Balance } from "./Balance.ts"
import { Certificates } from "./Certificates.ts"

/**
 * What stands beneath the list of invoices: direct debit, and tax certificates.
 *
 * @ignore portail-invoices shows it itself
 */
export class Beneath extends PortailElement {
  protected override view() {
    const { base, headingLevel, spaceUrl } = this
    return html`<portail-debits .api=${base} .spaceUrl=${spaceUrl} .headingLevel=${headingLevel}></portail-debits>
      <portail-certificates .api=${base} .spaceUrl=${spaceUrl} .headingLevel=${headingLevel}></portail-certificates>`
  }
}

define("portail-debits", Debits)
define("portail-certificates", Certificates)
define("portail-balance", Balance)
define("portail-beneath", Beneath)
