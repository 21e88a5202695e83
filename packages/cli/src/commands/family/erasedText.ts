import type { Erased, Kept } from "@portail-familles/core/privacy"
import { count, day } from "../../terminal/words.ts"

/** What agents read for what an erasure counts. */
export const erasedWords: Readonly<Record<string, readonly [one: string, several: string]>> = {
  adults: ["responsable", "responsables"],
  children: ["enfant", "enfants"],
  contacts: ["personne à contacter ou autorisée", "personnes à contacter ou autorisées"],
  healthRecords: ["fiche santé", "fiches santé"],
  custodyCalendars: ["calendrier de garde", "calendriers de garde"],
  accounts: ["compte", "comptes"],
  connections: ["connexion, lien ou appareil", "connexions, liens et appareils"],
  mails: ["mail", "mails"],
  declarations: ["déclaration, vérification ou demande", "déclarations, vérifications et demandes"],
  mandates: ["compte d'un mandat de prélèvement", "comptes de mandats de prélèvement"],
  messages: ["message", "messages"],
  documents: ["document rempli ou envoyé", "documents remplis ou envoyés"]
}

/** What agents read for what outlives an erasure, and why it does. */
export const keptWords: Readonly<Record<string, readonly [one: string, several: string, why: string]>> = {
  invoices: ["facture", "factures", "comptabilité"],
  payments: ["paiement", "paiements", "comptabilité"],
  debtor: ["nom et adresse du débiteur", "noms et adresses", "portés par ses factures"],
  audit: ["ligne du journal", "lignes du journal", "le journal les garde le temps que la ville a fixé"],
  "children-elsewhere": ["enfant", "enfants", "a un autre foyer, où il reste"],
  "adults-elsewhere": ["responsable", "responsables", "a un autre foyer, où il reste"]
}

/** What goes, one kind a line. */
export const erasedText = (erased: Erased): string =>
  Object.entries(erasedWords)
    .map(([kind, words]) => [erased[kind] ?? 0, words] as const)
    .filter(([number]) => number > 0)
    .map(([number, words]) => `  ${count(number, ...words)}\n`)
    .join("")

/** What stays, with the reason and until when. */
export const keptText = (kept: ReadonlyArray<Kept>): string =>
  kept
    .map(({ what, count: number, until }) => {
      const [one, several, why] = keptWords[what] ?? [what, what, "la ville le garde"]
      return `  ${count(number, one, several)} : ${why}${until === null ? "" : `, jusqu'au ${day(until)}`}\n`
    })
    .join("")
