import { css, html, type PropertyDeclarations } from "lit"
import { balance } from "../../words/fr/balance.ts"
import { base } from "../base/base.styles.ts"
import { icon } from "../base/icons.ts"
import { PortailElement } from "../base/PortailElement.ts"
import { type InvoiceList, payableByHand, remainingOf } from "./types.ts"

const styles = css`
  .under-way {
    color: var(--_warn);
    font-weight: 600;
  }
`

/**
 * What is said of the sum that is left to pay: what of it is under way, what a mandate takes, what was paid too much.
 *
 * @ignore portail-invoices shows it itself
 */
export class Balance extends PortailElement {
  static override styles = [base, styles]
  static override properties: PropertyDeclarations = { list: { attribute: false } }

  declare list: InvoiceList | undefined

  override get words() {
    return { ...super.words, balance: this.area("balance", balance) }
  }

  get #lines() {
    if (this.list === undefined) return []
    const { words, format } = this
    const { invoices, surplusCents } = this.list
    const underWay = remainingOf(invoices.filter(({ state }) => state === "being-paid" || state === "being-checked"))
    return [
      ...(underWay > 0
        ? [html`<p class="under-way">${icon("clock")} ${words.balance.underWay(format.money(underWay))}</p>`]
        : []),
      ...this.#debited(this.list),
      ...(surplusCents > 0 ? [html`<p>${words.balance.surplus(format.money(surplusCents))}</p>`] : [])
    ]
  }

  #debited(list: InvoiceList) {
    const { words, format } = this
    const debited = list.invoices.filter(({ debit }) => debit)
    const [first] = debited.flatMap(({ debit }) => debit ?? []).toSorted((a, b) => a.on.localeCompare(b.on))
    if (first === undefined) return []
    const on = (first.ordered ? words.balance.on : words.balance.from)(format.day(first.on))
    const rest = payableByHand(list).length > 0 ? words.balance.apart : words.balance.nothingToDo
    const sum = format.money(remainingOf(debited))
    return [
      html`<p>${icon("clock")} <span>${words.balance.debited(debited.length, sum, on)}${rest(debited.length)}</span></p>`
    ]
  }

  protected override view() {
    return html`<div class="stack">${this.#lines}</div>`
  }

  protected override updated() {
    this.hidden = this.#lines.length === 0
  }
}
