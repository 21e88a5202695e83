import { News } from "@portail-familles/core/news"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument, flag, optional } from "../../running/declared.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { givenNews, newsTakes } from "./given.ts"
import { newsServices } from "./services.ts"

const takes = {
  news: argument(Word, "l'actualité, par la fin de son identifiant (portail news list)"),
  title: optional("<titre>", Word, "un autre titre"),
  ...newsTakes,
  removePicture: flag("enlève l'image"),
  forever: flag("enlève la date de fin")
}

/** `portail news edit`: changes what is said; what is not given stays. */
export const newsEditCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "edit",
    description: "change une actualité ; ce qui n'est pas donné reste",
    takes,
    examples: [
      ['portail news edit 3f2a91bc --title "Menus de février"', "le titre seul"],
      ["portail news edit 3f2a91bc --file menus.md --until 28/02/2027", "le texte et la date de fin"]
    ],
    services: newsServices,
    run: edit
  })

const edit = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const news = yield* News
  const { staff } = yield* staffOf(terminal, options)
  const { id } = yield* news.named(staff, options.news)
  const item = yield* news.keep(staff, id, {
    ...(yield* givenNews(options)),
    ...(options.title === undefined ? {} : { title: options.title }),
    ...(options.removePicture ? { picture: null } : {}),
    ...(options.forever ? { expiresOn: null } : {})
  })
  return { data: item, text: "", note: "L'actualité est changée." }
})
