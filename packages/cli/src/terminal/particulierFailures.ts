import type {
  CivilIdentityIncomplete,
  CivilIdentityPart,
  ParticulierFailure,
  ParticulierOff,
  ParticulierTokenRefused,
  ParticulierUnavailable,
  QuotientConsentMissing
} from "@portail-familles/core/households"
import { exitCodes } from "./exitCodes.ts"
import { failureReport } from "./failureReport.ts"

/** What may fail when a benefit fund is asked. */
export type ParticulierCommandFailure = CivilIdentityIncomplete | ParticulierFailure | QuotientConsentMissing

const parts: Readonly<Record<CivilIdentityPart, string>> = {
  civility: "la civilité (M. ou Mme)",
  birthDate: "la date de naissance",
  birthTown: "la commune de naissance avec son département, comme Compiègne (60), ou --born-in et son code INSEE"
}

const reasons: Readonly<Record<ParticulierUnavailable["reason"], string>> = {
  timeout: "pas de réponse à temps",
  connection: "pas joignable d'ici",
  status: "en panne, ou celui de la CAF ou de la MSA",
  "too-many": "trop de demandes à la fois",
  unreadable: "sa réponse n'est pas celle attendue"
}

/** What to say when API Particulier gives no quotient. */
export const particulierFailures = {
  ParticulierOff: ({ missing }: ParticulierOff) =>
    failureReport(
      exitCodes.refused,
      "API Particulier n'est pas en service ici.",
      missing === "token"
        ? "Donnez le jeton de la ville dans PORTAIL_API_PARTICULIER_TOKEN."
        : "Écrivez le numéro siret dans le fichier de la ville, puis : portail town apply"
    ),
  CivilIdentityIncomplete: ({ missing }: CivilIdentityIncomplete) =>
    failureReport(
      exitCodes.refused,
      "Le dossier n'en dit pas assez sur cette personne pour interroger API Particulier.",
      "Complétez le dossier ; personne n'a été interrogé.",
      missing.map((part) => `il manque ${parts[part]}`)
    ),
  ParticulierFileNotFound: () =>
    failureReport(
      exitCodes.notFound,
      "Ni la CAF ni la MSA n'a de dossier pour cette personne.",
      "Essayez avec l'autre responsable s'il est d'accord (--adult), ou demandez un avis d'imposition : portail quotient set"
    ),
  CivilIdentityRefused: () =>
    failureReport(
      exitCodes.notFound,
      "Cette identité n'a pas été reconnue.",
      "Vérifiez nom de naissance, prénoms, date et commune de naissance dans le dossier ; --born-in donne la commune par son code INSEE."
    ),
  ParticulierTokenRefused: ({ status }: ParticulierTokenRefused) =>
    failureReport(
      exitCodes.refused,
      `API Particulier refuse le jeton de la ville (${status}).`,
      "Vérifiez PORTAIL_API_PARTICULIER_TOKEN et que l'habilitation comprend le quotient familial."
    ),
  QuotientConsentMissing: () =>
    failureReport(
      exitCodes.refused,
      "L'accord a été retiré entre-temps.",
      "Rien n'a été enregistré ; la famille peut le donner de nouveau dans MON FOYER."
    ),
  ParticulierUnavailable: ({ reason, detail, retryAfter }: ParticulierUnavailable) =>
    failureReport(
      exitCodes.refused,
      `API Particulier n'a pas répondu : ${reasons[reason]} (${detail}).`,
      `Rien n'a été enregistré. Réessayez ${retryAfter === null ? "plus tard" : `dans ${retryAfter} secondes`}.`
    )
}
