import type { SimulatedClient } from "./creationRules.ts"
import { type Html, html, page } from "./html.ts"
import type { Operation, PageRefusal } from "./Operation.ts"
import { returnUrl } from "./payer.ts"
import { wordingOf } from "./soap.ts"

const money = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" })

/** « 42,50 € » from integer cents. */
export const euros = (cents: number): string => money.format(cents / 100)

const modes: Readonly<Record<string, string>> = { T: "test", X: "activation", W: "production" }

const summary = ({ fields }: Operation, client: SimulatedClient | undefined): Html => {
  const objet = fields.objet ? html`<dt>Objet</dt><dd>${fields.objet}</dd>` : undefined
  return html`<dl>
<dt>Collectivité</dt><dd>${client?.label ?? fields.numcli}</dd>
${objet}
<dt>Référence</dt><dd>${fields.refdet}</dd>
<dt>Montant</dt><dd class="amount">${euros(Number(fields.montant))}</dd>
<dt>Mode</dt><dd>${modes[fields.saisie ?? ""]} (${fields.saisie})</dd>
</dl>`
}

const choice = (value: string, label: string, first = false): Html =>
  html`<button name="choix" value="${value}" class="${first ? "first" : "other"}">${label}</button>`

/** The page where the payer chooses how to pay and how it ends; `atBank` when they chose to stay on the bank's pages. */
export const paymentPage = (operation: Operation, client: SimulatedClient | undefined, atBank: boolean): string => {
  const debit = client?.directDebit
    ? html`<fieldset><legend>Prélèvement unique</legend>
${choice("V", "Payer par prélèvement")}${choice("Z", "Prélèvement refusé")}</fieldset>`
    : undefined
  const status = atBank
    ? html`<p role="status">Le payeur est sur les pages de sa banque. L’opération reste en cours tant qu’aucun résultat n’est choisi.</p>`
    : undefined
  return page(
    "Paiement en ligne",
    html`${status}
<p>Choisissez l’issue de ce paiement simulé. Aucune coordonnée bancaire n’est demandée.</p>
${summary(operation, client)}
<form method="post" action="/tpa/paiementws.web">
<input type="hidden" name="idop" value="${operation.idop}">
<fieldset><legend>Carte bancaire</legend>
${choice("P", "Payer par carte", true)}${choice("R", "Carte refusée")}</fieldset>
${debit}
<fieldset><legend>Sans payer</legend>
${choice("A", "Abandonner")}${choice("banque", "Rester sur la page de la banque")}</fieldset>
</form>
<h2>Fermer l’onglet</h2>
<p>Un payeur peut aussi fermer l’onglet sans rien choisir : la collectivité ne reçoit alors aucune notification et ne
l’apprend qu’en interrogeant le service. Cette page ne s’ouvre qu’une fois, dans les 15 minutes de sa création.</p>`
  )
}

/** The page for an operation that cannot be opened or paid. */
export const refusalPage = (code: PageRefusal): string =>
  page(
    "Paiement impossible",
    html`<p>${wordingOf(code)}</p><p>Code ${code}. Revenez au site de votre collectivité pour recommencer.</p>`
  )

/** The page that sends the browser back by POST, by itself or by its button. */
export const returnPage = (operation: Operation): string =>
  page(
    "Retour à la collectivité",
    html`<form method="post" action="${operation.fields.urlredirect}">
<input type="hidden" name="idop" value="${operation.idop}">
<button class="first">Revenir au site de la collectivité</button>
</form>`,
    "/simulateur/retour.js"
  )

/** The last page when the browser is not sent back; the link is there for the payer who wants it. */
export const lastPage = (operation: Operation): string =>
  page(
    "Opération terminée",
    html`<p>Le résultat est enregistré et le navigateur reste ici.</p>
<p><a href="${returnUrl(operation)}">Revenir au site de la collectivité</a></p>`
  )
