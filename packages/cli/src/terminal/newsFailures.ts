import type { FileRefused } from "@portail-familles/core/files"
import type { NewsNotFound, NewsUnfit } from "@portail-familles/core/news"
import { exitCodes } from "./exitCodes.ts"
import { failureReport } from "./failureReport.ts"
import { fileRefusals } from "./fileRefusals.ts"

/** What may fail about news. */
export type NewsFailure = NewsNotFound | NewsUnfit | FileRefused

const unfit: Readonly<Record<NewsUnfit["problem"], readonly [problem: string, advice: string]>> = {
  "title-length": ["Le titre doit avoir de 1 à 150 caractères.", "Raccourcissez-le ; le reste va dans le texte."],
  "body-length": ["Le texte doit avoir de 1 à 10 000 caractères.", "Donnez-le avec --text ou --file."],
  "ends-before-it-begins": ["La date de fin est avant la publication.", "Changez-la avec --until."],
  "picture-without-text": [
    "Une image sans texte ne dit rien à qui ne la voit pas.",
    "Dites ce qu'elle montre avec --alt."
  ],
  "text-without-picture": ["--alt décrit une image, et il n'y en a pas.", "Donnez l'image avec --picture."],
  "not-a-picture": ["Ce fichier n'est pas une image.", "Donnez une image JPEG ou PNG."],
  "antivirus-silent": [
    "L'antivirus ne répond pas : l'image n'a pas été examinée.",
    "Réessayez dans un moment ; rien n'a été changé."
  ]
}

/** What to say when a piece of news cannot be found or kept. */
export const newsFailures = {
  NewsNotFound: ({ typed }: NewsNotFound) =>
    failureReport(
      exitCodes.notFound,
      `Aucune actualité n'a un identifiant qui finit par « ${typed} », ou plusieurs.`,
      "Voir : portail news list"
    ),
  NewsUnfit: ({ problem }: NewsUnfit) => failureReport(exitCodes.refused, ...unfit[problem]),
  FileRefused: ({ rule }: FileRefused) =>
    failureReport(exitCodes.refused, `Le fichier est refusé : ${fileRefusals[rule]}.`, "Rien n'a été changé.")
}
