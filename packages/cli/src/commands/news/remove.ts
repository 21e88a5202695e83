import { News } from "@portail-familles/core/news"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument } from "../../running/declared.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { newsServices } from "./services.ts"

const takes = { news: argument(Word, "l'actualité, par la fin de son identifiant (portail news list)"), dryRun, yes }

/** `portail news remove`: deletes a piece of news with its picture. */
export const newsRemoveCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "remove",
    description: "supprime une actualité et son image",
    takes,
    examples: [["portail news remove 3f2a91bc", "après une question ; --yes ne la pose pas"]],
    services: newsServices,
    run: remove
  })

const remove = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const news = yield* News
  const { staff } = yield* staffOf(terminal, options)
  const { id, title } = yield* news.named(staff, options.news)
  const data = { dryRun: options.dryRun, id, title }
  return yield* confirmed(terminal, options, {
    dryRun: { data, text: `Supprimer « ${title} »\n`, note: "Rien n'a été changé (--dry-run)." },
    action: `Supprimer « ${title} »`,
    apply: Effect.as(news.remove(staff, id), { data, text: "", note: "L'actualité est supprimée." })
  })
})
