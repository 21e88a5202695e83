/** What the shell gets. Scripts of towns rely on these numbers: they never change their meaning. */
export const exitCodes = {
  ok: 0,
  unexpected: 1,
  usage: 2,
  badFile: 3,
  notFound: 4,
  noDatabase: 5,
  migrationsPending: 6,
  refused: 7,
  toCheck: 8,
  notInstalled: 69,
  interrupted: 130
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Whether a process ended as ours do. */
export const isExitCode = (code: number): code is ExitCode => Object.values(exitCodes).some((one) => one === code)

/** The table that `portail --help` shows. */
export const exitCodeMeanings: Readonly<Record<ExitCode, string>> = {
  0: "tout s'est bien passé",
  1: "erreur inattendue (PORTAIL_DEBUG=1 en montre le détail)",
  2: "commande, option ou variable d'environnement incorrecte",
  3: "fichier illisible ou lignes incorrectes",
  4: "ville, facture, compte ou foyer introuvable",
  5: "base de données injoignable, absente ou occupée",
  6: "base de données à mettre à jour : portail db migrate",
  7: "rien n'a été fait : confirmation refusée, --yes manquant, ou l'état ne le permet pas",
  8: "c'est fait, mais il reste à vérifier ce qui est montré",
  69: "il manque Node 22.19 ou un paquet à installer",
  130: "interrompu par Ctrl-C"
}
