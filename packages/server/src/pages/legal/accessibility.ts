import { datesIn } from "@portail-familles/core/platform/time"
import { conformity, type TownSettings } from "@portail-familles/core/towns"
import { type Html, html } from "../html.ts"
import { page } from "../layout.ts"

const { day } = datesIn("fr")

const list = (items: ReadonlyArray<string>, nothing: string): Html =>
  items.length === 0 ? html`<p>${nothing}</p>` : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`

const states = {
  full: "totalement conforme",
  partial: "partiellement conforme",
  none: "non conforme"
} as const

const because = {
  full: "",
  partial: " en raison des non-conformités et des dérogations énumérées ci-dessous",
  none: " : son audit n’a pas encore été fait, ou moins de la moitié des critères sont respectés"
} as const

/** The declaration of accessibility, in the layout that the law imposes (arrêté du 20 septembre 2019, RGAA 4.1). */
export const accessibilityPage = (settings: TownSettings): string => {
  const { accessibility } = settings.legal
  const { auditedOn, criteriaMet, auditor } = accessibility
  const state = conformity(accessibility)
  const contact = html`<a href="mailto:${settings.contactMail}">${settings.contactMail}</a>`
  return page(
    settings,
    "Déclaration d’accessibilité",
    html`<section class="bar reading"><h1>Déclaration d’accessibilité</h1>
<p>${settings.name} s’engage à rendre ses sites internet, intranet, extranet et ses progiciels accessibles, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005.</p>
<p>Cette déclaration d’accessibilité s’applique au Portail Familles de ${settings.name}.</p>
<h2>État de conformité</h2>
<p>Le Portail Familles de ${settings.name} est <strong>${states[state]}</strong> avec le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1${because[state]}.</p>
<h2>Résultats des tests</h2>
${
  auditedOn === null || criteriaMet === null
    ? html`<p>Aucun audit de conformité n’est en cours de validité.</p>`
    : html`<p>L’audit de conformité réalisé le ${day(auditedOn)}${auditor === "" ? "" : ` par ${auditor}`} révèle que ${criteriaMet.toLocaleString("fr-FR")} % des critères du RGAA sont respectés.</p>`
}
<h2>Contenus non accessibles</h2>
<h3>Non-conformités</h3>
${list(accessibility.nonConformities, "Aucune n’est connue.")}
<h3>Dérogations pour charge disproportionnée</h3>
${list(accessibility.derogations, "Aucune n’est invoquée.")}
<h3>Contenus non soumis à l’obligation d’accessibilité</h3>
${list(accessibility.exemptions, "Aucun n’est identifié.")}
<h2>Établissement de cette déclaration d’accessibilité</h2>
${auditedOn === null ? html`` : html`<p>Cette déclaration a été établie le ${day(auditedOn)}.</p>`}
<h3>Technologies utilisées pour la réalisation du portail</h3>
${list(["HTML5", "CSS", "JavaScript", "WAI-ARIA", "SVG"], "")}
<h3>Environnement de test</h3>
${list(accessibility.testedWith, "Il sera précisé avec l’audit.")}
<h3>Outils pour évaluer l’accessibilité</h3>
${list(accessibility.tools, "Ils seront précisés avec l’audit.")}
<h3>Pages du site ayant fait l’objet de la vérification de conformité</h3>
${list(accessibility.pages, "Elles seront précisées avec l’audit.")}
<h2>Retour d’information et contact</h2>
<p>Si vous n’arrivez pas à accéder à un contenu ou à un service, écrivez-nous pour être orienté vers une alternative accessible ou obtenir le contenu sous une autre forme : ${contact}. Nous vous répondons sous une semaine.</p>
<h2>Voies de recours</h2>
<p>Cette procédure est à utiliser dans le cas suivant : vous avez signalé un défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un des services du portail et vous n’avez pas obtenu de réponse satisfaisante.</p>
<ul>
<li><a href="https://formulaire.defenseurdesdroits.fr/">Écrire un message au Défenseur des droits</a></li>
<li><a href="https://www.defenseurdesdroits.fr/saisir/delegues">Contacter le délégué du Défenseur des droits dans votre région</a></li>
<li>Envoyer un courrier par la poste (gratuit, ne pas mettre de timbre) : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07</li>
</ul></section>`,
    { script: null }
  )
}
