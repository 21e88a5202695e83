import { type Html, html, page } from "./html.ts"
import type { Operation } from "./Operation.ts"
import type { Operations } from "./Operations.ts"
import { euros } from "./page.ts"
import type { SimulatorSettings } from "./settings.ts"
import { settingsForm } from "./settingsForm.ts"

const instant = new Intl.DateTimeFormat("fr-FR", { dateStyle: "short", timeStyle: "medium", timeZone: "Europe/Paris" })

const stateOf = ({ result, atBankSince, openedAt }: Operation): string => {
  if (result !== undefined) return result.resultrans
  if (atBankSince !== undefined) return "à la banque"
  return openedAt === undefined ? "jamais ouverte" : "ouverte"
}

const row = (operation: Operation): Html => html`<tr>
<td>${instant.format(operation.createdAt)}</td><td>${operation.fields.refdet}</td>
<td>${euros(Number(operation.fields.montant))}</td><td>${stateOf(operation)}</td>
<td>${operation.notifications.map(({ outcome }) => outcome).join(", ")}</td><td><code>${operation.idop}</code></td>
</tr>`

const button = (action: string, label: string): Html =>
  html`<form method="post" action="${action}"><button>${label}</button></form>`

/** The simulator's own page: its switches, its clock and the operations it knows. */
export const homePage = (operations: Operations, settings: SimulatorSettings): string =>
  page(
    "Tableau de bord",
    html`<p>Horloge du simulateur : ${instant.format(operations.now())}</p>
${button("/simulateur/horloge", "Avancer l’horloge de 16 minutes")}
${button("/simulateur/nuit", "Passer la nuit (purge de 3 h)")}
${button("/simulateur/notifications", "Envoyer les notifications en retard")}
<h2>Opérations</h2>
<div class="wide" role="region" aria-label="Opérations" tabindex="0"><table>
<thead><tr><th scope="col">Création</th><th scope="col">Référence</th><th scope="col">Montant</th><th scope="col">État</th>
<th scope="col">Notifications</th><th scope="col">idOp</th></tr></thead>
<tbody>${operations.list().map(row)}</tbody>
</table></div>
${operations.list().length === 0 ? html`<p>Aucune opération : payez une facture dans le portail.</p>` : undefined}
<p><a href="/simulateur/reglements.csv" download="reglements.csv">Fichier de règlement</a>, à donner à
<code>portail payment import --layout payfip</code></p>
<h2>Réglages</h2>
${settingsForm(settings)}`
  )
