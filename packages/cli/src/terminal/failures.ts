import type {
  AccountNotFound,
  AgentSignInUnreadable,
  BreachedPasswordsUnreadable,
  FranceConnectUnreadable
} from "@portail-familles/core/accounts"
import type {
  ChangeNotFound,
  CustodyUnfit,
  HomeNotFound,
  LastHome,
  TwoHomesAlready
} from "@portail-familles/core/children"
import type {
  NothingNamed,
  SectionMissing,
  SectionOutdated,
  SectionUnfit,
  SeveralNamed
} from "@portail-familles/core/households"
import type { KeyringUnusable } from "@portail-familles/core/platform/crypto"
import type { ErasuresUnreadable } from "@portail-familles/core/privacy"
import type { TownFileInvalid, TownNotFound } from "@portail-familles/core/towns"
import { type Config, Match } from "effect"
import { type ActivityFailure, activityFailures } from "./activityFailures.ts"
import { type BackupFailure, backupFailures } from "./backupFailures.ts"
import { type CalendarFailure, calendarFailures } from "./calendarFailures.ts"
import { databaseFailures, type OpeningFailure } from "./databaseFailures.ts"
import { type DocumentFailure, documentFailures } from "./documentFailures.ts"
import { type EnrolmentFailure, enrolmentFailures } from "./enrolmentFailures.ts"
import { type ExitCode, exitCodes } from "./exitCodes.ts"
import { failureReport } from "./failureReport.ts"
import { fieldWords } from "./fieldWords.ts"
import { custodyWords } from "./fileProblemWords.ts"
import { type MessageFailure, messageFailures } from "./messageFailures.ts"
import { namingFailures } from "./namingFailures.ts"
import { type NewsFailure, newsFailures } from "./newsFailures.ts"
import { type PaymentFailure, paymentFailures } from "./paymentFailures.ts"
import { type PlanningFailure, planningFailures } from "./planningFailures.ts"
import { type PrivacyFailure, privacyFailures } from "./privacyFailures.ts"
import type * as Refusals from "./refusals.ts"
import { type RunFailure, runFailures } from "./runFailures.ts"
import { type ServiceFailure, serviceFailures } from "./serviceFailures.ts"
import { settingReport } from "./settingWords.ts"
import { type TariffFailure, tariffFailures } from "./tariffFailures.ts"

/** Every failure that a command may end with on purpose: what is not here is a defect. */
export type Failure =
  | ErasuresUnreadable
  | OpeningFailure
  | TownNotFound
  | TownFileInvalid
  | BackupFailure
  | CalendarFailure
  | ActivityFailure
  | AccountNotFound
  | DocumentFailure
  | EnrolmentFailure
  | MessageFailure
  | NewsFailure
  | ServiceFailure
  | Config.ConfigError
  | KeyringUnusable
  | BreachedPasswordsUnreadable
  | FranceConnectUnreadable
  | AgentSignInUnreadable
  | ChangeNotFound
  | NothingNamed
  | SeveralNamed
  | HomeNotFound
  | LastHome
  | TwoHomesAlready
  | CustodyUnfit
  | SectionMissing
  | PaymentFailure
  | PlanningFailure
  | PrivacyFailure
  | RunFailure
  | TariffFailure
  | SectionOutdated
  | SectionUnfit
  | Refusals.UsageRefused
  | Refusals.FileUnusable
  | Refusals.NothingFound
  | Refusals.ConfirmationMissing
  | Refusals.Declined
  | Refusals.AlreadyThere
  | Refusals.NotPossible
  | Refusals.Interrupted

/** A failure for a person: what happened, what to do next, and for scripts its code. */
export interface FailureReport {
  readonly code: string
  readonly message: string
  readonly advice: string
  readonly details?: ReadonlyArray<string>
  readonly exitCode: ExitCode
}

/** What to say of an expected failure. */
export const reportOf = (failure: Failure): FailureReport => ({ code: failure._tag, ...wordsOf(failure) })

const breachedReasons: Readonly<Record<BreachedPasswordsUnreadable["reason"], string>> = {
  "no-file": "ce fichier ne se lit pas",
  "not-hashes": "ses lignes ne sont pas de la forme EMPREINTE:nombre",
  "not-sorted": "ses lignes ne sont pas triées par empreinte"
}

const keyReasons: Readonly<Record<string, string>> = {
  "there is no key": "la variable est vide",
  "each key is written name:base64": "une clé s'écrit nom:base64"
}

const wordsOf = Match.typeTags<Failure>()({
  ...databaseFailures,
  ErasuresUnreadable: ({ file, line }) =>
    failureReport(
      exitCodes.badFile,
      line === 0 ? `La liste ${file} est illisible.` : `La ligne ${line} de ${file} n'est pas celle d'un effacement.`,
      "Donnez le fichier que PORTAIL_ERASURES nomme ; rien n'a été changé."
    ),
  TownNotFound: ({ asked, known }) => {
    if (known.length === 0) {
      return failureReport(
        exitCodes.notFound,
        "Aucune ville n'est installée.",
        "Créez-la : portail town apply <fichier.yaml>"
      )
    }
    const advice = `Choisissez avec --town parmi : ${known.join(", ")}.`
    return asked === null
      ? failureReport(exitCodes.usage, "Plusieurs villes sont installées.", advice)
      : failureReport(exitCodes.notFound, `La ville ${asked} n'existe pas.`, advice)
  },
  TownFileInvalid: ({ file, problems }) =>
    failureReport(
      exitCodes.badFile,
      `Le fichier ${file} n'est pas valable.`,
      "Corrigez le fichier et relancez ; rien n'a été changé.",
      problems.map(fieldWords)
    ),
  ...activityFailures,
  ...backupFailures,
  ...calendarFailures,
  ...documentFailures,
  ...enrolmentFailures,
  ...messageFailures,
  ...newsFailures,
  ...serviceFailures,
  AccountNotFound: () =>
    failureReport(
      exitCodes.notFound,
      "Aucun compte n'a cette adresse mail.",
      "Voir : portail account list --mail <adresse>"
    ),
  ConfigError: settingReport,
  KeyringUnusable: ({ reason }) =>
    failureReport(
      exitCodes.usage,
      `PORTAIL_SECRET_KEY ne convient pas (${keyReasons[reason] ?? reason}).`,
      'Créez une clé : echo "k1:$(openssl rand -base64 32)" ; gardez-en une copie ailleurs que sur le serveur.'
    ),
  BreachedPasswordsUnreadable: ({ reason }) =>
    failureReport(
      exitCodes.usage,
      `PORTAIL_BREACHED_PASSWORDS ne convient pas : ${breachedReasons[reason]}.`,
      "Nommez le fichier de Pwned Passwords (SHA-1, trié par empreinte), ou retirez la variable."
    ),
  FranceConnectUnreadable: () =>
    failureReport(
      exitCodes.usage,
      "PORTAIL_FRANCECONNECT ne convient pas.",
      "Écrivez, pour chaque ville : son identifiant (slug), le client_id et le client_secret de FranceConnect, séparés par « : » ; une virgule entre deux villes."
    ),
  AgentSignInUnreadable: () =>
    failureReport(
      exitCodes.usage,
      "PORTAIL_PROCONNECT ne convient pas.",
      "Écrivez, pour chaque ville : son identifiant (slug), le client_id, le client_secret et, si vous le voulez, le SIRET de la ville (14 chiffres), séparés par « : » ; une virgule entre deux villes."
    ),
  ChangeNotFound: ({ id }) =>
    failureReport(
      exitCodes.notFound,
      `Aucune modification ${id} n'attend : elle a été décidée, remplacée, ou n'existe pas.`,
      "Voir : portail family changes list"
    ),
  HomeNotFound: ({ what, ref }) =>
    failureReport(
      exitCodes.notFound,
      what === "child" ? `L'enfant ${ref} n'existe pas.` : `Le foyer ${ref} n'existe pas.`,
      "Voir : portail family search"
    ),
  LastHome: ({ ref }) =>
    failureReport(
      exitCodes.refused,
      `C'est le seul foyer de l'enfant ${ref} : il n'en aurait plus aucun.`,
      "Rattachez-le d'abord à un autre : portail family link-child"
    ),
  TwoHomesAlready: ({ ref }) =>
    failureReport(
      exitCodes.refused,
      `L'enfant ${ref} a déjà deux foyers.`,
      "Retirez-le d'abord de l'un d'eux : portail family unlink-child"
    ),
  CustodyUnfit: ({ problems }) =>
    failureReport(
      exitCodes.badFile,
      "Le calendrier de garde ne convient pas : rien n'a été inscrit.",
      "Voir le format : portail family custody set --help",
      problems.map(custodyWords)
    ),
  ...privacyFailures,
  SectionMissing: () =>
    failureReport(
      exitCodes.refused,
      "L'enfant n'est plus dans ce foyer, ou le responsable n'y est plus : rien n'a été fait.",
      'Refusez la demande : portail family changes refuse <demande> --reason "L\'enfant a changé de foyer."'
    ),
  ...tariffFailures,
  ...paymentFailures,
  ...namingFailures,
  ...planningFailures,
  ...runFailures,
  SectionOutdated: () =>
    failureReport(
      exitCodes.refused,
      "La rubrique a changé depuis la demande de la famille : rien n'a été fait.",
      "Comparez avec portail family changes list, puis relancez avec --force pour valider quand même."
    ),
  SectionUnfit: ({ problems }) =>
    failureReport(
      exitCodes.refused,
      "La demande ne convient plus aux règles d'aujourd'hui : rien n'a été fait.",
      "Refusez-la avec --reason pour que la famille la corrige.",
      problems.map(({ field, rule }) => `${field} : ${rule}`)
    ),
  UsageRefused: ({ problem, advice }) => failureReport(exitCodes.usage, problem, advice),
  FileUnusable: ({ file, reason, advice }) => failureReport(exitCodes.badFile, `Le fichier ${file} ${reason}.`, advice),
  NothingFound: ({ problem, advice }) => failureReport(exitCodes.notFound, problem, advice),
  ConfirmationMissing: ({ action }) =>
    failureReport(
      exitCodes.refused,
      `Rien n'a été fait : « ${action} » demande une confirmation.`,
      "Relancez avec --yes pour confirmer, ou --dry-run pour seulement voir."
    ),
  Declined: () => failureReport(exitCodes.refused, "Rien n'a été fait."),
  AlreadyThere: ({ file }) =>
    failureReport(exitCodes.refused, `Le fichier ${file} existe déjà.`, "Relancez avec --yes pour le remplacer."),
  NotPossible: ({ problem, advice }) => failureReport(exitCodes.refused, problem, advice),
  Interrupted: () => failureReport(exitCodes.interrupted, "Interrompu.")
})

/** What to say of a defect: its one line, and how to see more. */
export const defectReport = (defect: unknown): FailureReport => ({
  code: "Unexpected",
  message: `Erreur inattendue : ${String(defect instanceof Error ? defect.message : defect).split("\n")[0]}`,
  advice: "PORTAIL_DEBUG=1 montre le détail à joindre à un signalement.",
  exitCode: exitCodes.unexpected
})
