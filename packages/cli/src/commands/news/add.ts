import { News } from "@portail-familles/core/news"
import { todayInParis } from "@portail-familles/core/platform/time"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument, flag } from "../../running/declared.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { givenNews, newsTakes } from "./given.ts"
import { newsServices } from "./services.ts"

const takes = {
  title: argument(Word, "le titre, entre guillemets"),
  ...newsTakes,
  publish: flag("la publie tout de suite ; sinon c'est un brouillon")
}

/** `portail news add`: a piece of news, as a draft or published at once. */
export const newsAddCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "add",
    description: "écrit une actualité pour la page d'accueil du portail",
    takes,
    explained: `Le texte est en Markdown ; ce qui n'est ni paragraphe, ni liste, ni gras, ni lien est montré tel quel, jamais
exécuté. Une image passe par la même inspection que les fichiers des familles, et perd le lieu et l'appareil de la prise de vue.`,
    examples: [
      ['portail news add "Menus de janvier" --file menus.md --until 31/01/2027', "un brouillon, à relire"],
      ['portail news add "La cantine ferme lundi" --text "Prévoyez un pique-nique." --publish', "tout de suite"],
      [
        'portail news add "Carnaval" --text "Samedi à 14 h." --picture carnaval.jpg --alt "Des enfants déguisés"',
        "avec une photo"
      ]
    ],
    services: newsServices,
    run: add
  })

const add = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const news = yield* News
  const { staff } = yield* staffOf(terminal, options)
  const publishedOn = options.publish ? yield* todayInParis : null
  const given = yield* givenNews(options)
  const item = yield* news.keep(staff, null, { ...given, title: options.title, publishedOn })
  const id = item.id.slice(-8)
  return {
    data: item,
    text: `${id}\n`,
    note: options.publish
      ? "Les familles la lisent dès maintenant."
      : `Brouillon. La publier : portail news publish ${id}`
  }
})
