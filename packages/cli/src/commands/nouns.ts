import type { Command } from "commander"
import type { Terminal } from "../terminal/Terminal.ts"

/** A noun of the command line: what the help says of it, and where its verbs are. */
export interface Noun {
  readonly description: string
  readonly load: () => Promise<(terminal: Terminal) => Command>
}

/** Every noun. One is loaded only when a command line names it: agents wait for a start, not for the whole toolkit. */
export const nouns: Readonly<Record<string, Noun>> = {
  dev: {
    description: "lance le portail de démonstration : une ville et des familles fictives, rien à installer",
    load: async () => (await import("./dev/dev.ts")).devCommand
  },
  serve: {
    description: "lance le portail en production",
    load: async () => (await import("./serve/serve.ts")).serveCommand
  },
  db: {
    description: "la base de données",
    load: async () => (await import("./db/db.ts")).dbCommand
  },
  backup: {
    description: "sauvegarde la base intégrée et les fichiers ; vérifie et liste les sauvegardes",
    load: async () => (await import("./backup/backup.ts")).backupCommand
  },
  restore: {
    description: "remet en place une sauvegarde",
    load: async () => (await import("./restore/restore.ts")).restoreCommand
  },
  doctor: {
    description: "vérifie l'installation, et dit que faire",
    load: async () => (await import("./doctor/doctor.ts")).doctorCommand
  },
  status: {
    description: "où en est la ville, sur un écran",
    load: async () => (await import("./status/status.ts")).statusCommand
  },
  town: {
    description: "la ville et ses réglages",
    load: async () => (await import("./town/town.ts")).townCommand
  },
  service: {
    description: "les services de la ville, que les familles joignent",
    load: async () => (await import("./service/service.ts")).serviceCommand
  },
  embed: {
    description: "le portail dans les pages du site de la ville : ce qu'il faut y coller, et la vérification",
    load: async () => (await import("./embed/embed.ts")).embedCommand
  },
  family: {
    description: "les familles : foyers, adultes, enfants",
    load: async () => (await import("./family/family.ts")).familyCommand
  },
  account: {
    description: "les comptes des familles et leurs invitations",
    load: async () => (await import("./account/account.ts")).accountCommand
  },
  invoice: {
    description: "les factures",
    load: async () => (await import("./invoice/invoice.ts")).invoiceCommand
  },
  payment: {
    description: "les paiements en ligne",
    load: async () => (await import("./payment/payment.ts")).paymentCommand
  },
  mandate: {
    description: "les mandats de prélèvement des familles",
    load: async () => (await import("./mandate/mandate.ts")).mandateCommand
  },
  debit: {
    description: "les prélèvements : ordres, fichier pour la banque, rejets",
    load: async () => (await import("./debit/debit.ts")).debitCommand
  },
  activity: {
    description: "ce que la ville propose : activités, créneaux, règles",
    load: async () => (await import("./activity/activity.ts")).activityCommand
  },
  enrolment: {
    description: "les inscriptions des enfants aux activités",
    load: async () => (await import("./enrolment/enrolment.ts")).enrolmentCommand
  },
  planning: {
    description: "les réservations : qui vient quand, et ce que la mairie y change",
    load: async () => (await import("./planning/planning.ts")).planningCommand
  },
  attendance: {
    description: "les présences : feuilles du jour, qui est venu, retards",
    load: async () => (await import("./attendance/attendance.ts")).attendanceCommand
  },
  tariff: {
    description: "les tarifs : prix selon le quotient, le foyer, la formule",
    load: async () => (await import("./tariff/tariff.ts")).tariffCommand
  },
  quotient: {
    description: "les quotients familiaux, et les jours où ils valent",
    load: async () => (await import("./quotient/quotient.ts")).quotientCommand
  },
  document: {
    description: "les documents demandés aux familles : fiche sanitaire, attestations…",
    load: async () => (await import("./document/document.ts")).documentCommand
  },
  message: {
    description: "les messages aux familles, et leurs questions aux services",
    load: async () => (await import("./message/message.ts")).messageCommand
  },
  news: {
    description: "les actualités de la page d'accueil du portail",
    load: async () => (await import("./news/news.ts")).newsCommand
  },
  key: {
    description: "les clés par lesquelles des logiciels métier lisent des données de la ville",
    load: async () => (await import("./key/key.ts")).keyCommand
  },
  webhook: {
    description: "les adresses de logiciels métier qui sont prévenues de ce qui change",
    load: async () => (await import("./webhook/webhook.ts")).webhookCommand
  },
  audit: {
    description: "le journal : qui a fait quoi, et quand",
    load: async () => (await import("./audit/audit.ts")).auditCommand
  },
  completion: {
    description: "la touche Tab complète les commandes, dans bash, zsh ou fish",
    load: async () => (await import("./completion/completion.ts")).completionCommand
  }
}
