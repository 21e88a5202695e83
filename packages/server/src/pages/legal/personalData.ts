import type { RetentionSettings, TownSettings } from "@portail-familles/core/towns"
import { type Html, html } from "../html.ts"
import { page } from "../layout.ts"

const months = (count: number) => (count % 12 === 0 && count > 0 ? years(count / 12) : `${count} mois`)
const years = (count: number) => (count === 1 ? "1 an" : `${count} ans`)

interface Keeping {
  readonly what: string
  readonly why: string
  readonly howLong: (value: number) => string
}

/** What is kept and for how long, of each duration of the town's settings: a new one does not compile without its words. */
const keepings: Readonly<Record<keyof RetentionSettings, Keeping>> = {
  leftFamilyYears: {
    what: "Votre dossier : foyer, adultes, enfants, inscriptions, réservations",
    why: "inscrire vos enfants, les accueillir, vous joindre",
    howLong: (value) => `${years(value)} après votre dernière inscription, facture ou action`
  },
  healthMonthsAfterSchoolYear: {
    what: "Les renseignements de santé de vos enfants",
    why: "les accueillir en sécurité",
    howLong: (value) => `${months(value)} après l’année scolaire pour laquelle vous les avez donnés`
  },
  healthReadsMonths: {
    what: "Qui a consulté une fiche de santé, quand et pourquoi",
    why: "vous le montrer",
    howLong: months
  },
  documentMonths: {
    what: "Les documents que vous envoyez",
    why: "étudier vos demandes",
    howLong: (value) => `${months(value)} après leur période`
  },
  messageMonths: {
    what: "Vos messages aux services, et leurs réponses (chiffrés)",
    why: "vous répondre",
    howLong: (value) => `${months(value)} après le dernier`
  },
  decidedChangesMonths: {
    what: "Vos demandes de modification",
    why: "garder trace de la réponse",
    howLong: (value) => `${months(value)} après la décision`
  },
  accountingYears: {
    what: "Les factures et les paiements",
    why: "tenir les comptes publics",
    howLong: (value) => `${years(value)} après la dernière facture ou le dernier paiement`
  },
  inactiveAccountMonths: {
    what: "Votre compte : adresse mail, mot de passe (illisible), connexions",
    why: "vous laisser entrer, et personne d’autre",
    howLong: (value) => `${months(value)} sans connexion ; un mail vous prévient un mois avant`
  },
  changeDays: {
    what: "La liste de ce qui a changé (numéros et dates, sans contenu), pour les logiciels de la ville",
    why: "les tenir à jour, et leur faire oublier ce qui est effacé",
    howLong: (value) => `${value} jours`
  },
  auditMonths: {
    what: "Le journal des actions sur le portail",
    why: "la sécurité, et répondre à vos questions",
    howLong: months
  }
}

const row = ({ what, why, howLong }: Keeping, value: number): Html =>
  html`<tr><th scope="row">${what}</th><td>${why}</td><td>${howLong(value)}</td></tr>`

/** What the portal keeps of families, why and how long: from the durations by which it really erases. */
export const personalDataPage = (settings: TownSettings): string => {
  const { retention, legal, contactMail, name } = settings
  const officer = legal.dataProtectionMail === "" ? contactMail : legal.dataProtectionMail
  const kept = (Object.keys(keepings) as Array<keyof RetentionSettings>).map((key) =>
    row(keepings[key], retention[key])
  )
  return page(
    settings,
    "Données personnelles",
    html`<section class="bar reading"><h1>Données personnelles</h1>
<p>${name} est responsable des données de ce portail. Elle les utilise pour ses missions de service public : la petite enfance, l’école, la restauration, l’accueil de loisirs, et leur facturation. Ce que vous donnez en plus, comme un renseignement de santé, l’est avec votre accord.</p>
<h2>Ce que nous gardons, pourquoi et combien de temps</h2>
<p>Passé ces durées, le portail efface de lui-même.</p>
<div class="table" role="region" aria-labelledby="donnees" tabindex="0"><table><caption class="unseen" id="donnees">Données que le portail conserve</caption><thead><tr><th scope="col">Données</th><th scope="col">Pourquoi</th><th scope="col">Combien de temps</th></tr></thead><tbody>${kept}</tbody></table></div>
<h2>Qui les voit</h2>
<p>Les agents des services concernés, et eux seuls. Chaque consultation d’une fiche de santé est notée et vous est montrée. Pour un paiement en ligne, la Direction générale des finances publiques (PayFiP) reçoit le montant, le numéro de la facture et votre adresse mail. Rien n’est vendu, ni transmis à des fins commerciales.</p>
<p>Si des parents vivent séparément, chacun ne voit que son propre foyer.</p>
<h2>Vos droits</h2>
<p>Vous pouvez lire, corriger et télécharger vos données dans <a href="/espace/profil">Mon profil</a>, et demander leur effacement, leur limitation, ou vous opposer à leur utilisation, en écrivant au délégué à la protection des données : <a href="mailto:${officer}">${officer}</a>.</p>
<p>Sans réponse qui vous convienne, vous pouvez saisir la <a href="https://www.cnil.fr/fr/plaintes">CNIL</a>, 3 place de Fontenoy, TSA 80715, 75334 Paris CEDEX 07.</p></section>`,
    { script: null }
  )
}
