import type { Debt, DebtRefusal } from "./debts.ts"
import { html, page } from "./html.ts"
import { euros } from "./page.ts"

const refusals: Readonly<Record<DebtRefusal, string>> = {
  client: "Cet identifiant de collectivité est inconnu.",
  saisie: "Ce mode de saisie est inconnu.",
  unknown: "Cette dette est inconnue : le comptable ne l’a pas encore prise en charge, ou la référence est fausse.",
  amount: "Le montant n’est pas celui de la dette : elle se paie en une seule fois.",
  paid: "Cette dette est déjà payée."
}

/** The page for a debt that is not paid here. */
export const debtRefusalPage = (refusal: DebtRefusal): string =>
  page("Paiement impossible", html`<p>${refusals[refusal]}</p>`)

/** The page on which a debt of the Trésor public is paid. */
export const debtPage = (debt: Debt, label: string, query: URLSearchParams): string =>
  page(
    "Paiement d’un titre ou d’un rôle",
    html`<dl>
<dt>Collectivité</dt><dd>${label}</dd>
<dt>Objet</dt><dd>${query.get("objet") ?? ""}</dd>
<dt>Référence</dt><dd>${debt.refdet}</dd>
<dt>Montant</dt><dd class="amount">${euros(debt.amountCents)}</dd>
</dl>
<form method="post" action="/tpa/paiement.web?${query.toString()}">
<p><label>Adresse mail du payeur <input type="email" name="mel" autocomplete="email"></label></p>
<button class="first">Payer par carte</button>
</form>`
  )

/** After it was paid: nobody tells the town but the comptable public. */
export const debtPaidPage = (debt: Debt): string =>
  page(
    "Paiement enregistré",
    html`<p>La dette ${debt.refdet} est payée. Le comptable public en informera la collectivité.</p>`
  )
