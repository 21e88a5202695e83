import { News, type NewsItem } from "@portail-familles/core/news"
import { todayInParis } from "@portail-familles/core/platform/time"
import type { Command } from "commander"
import { Effect } from "effect"
import { inMemory, listCommand } from "../../running/listing.ts"
import { staffOf } from "../../running/staff.ts"
import { at, type ListColumn, onDay, text } from "../../terminal/listColumns.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { newsServices } from "./services.ts"

/** `portail news list`: drafts and published pieces. */
export const newsListCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "list",
    description: "les actualités de la ville, brouillons d'abord",
    takes: {},
    examples: [["portail news list", "avec ce que chacune devient aujourd'hui"]],
    services: newsServices,
    columns: () => columns,
    find: Effect.fnUntraced(function* (terminal: Terminal, options) {
      const news = yield* News
      const { staff } = yield* staffOf(terminal, options)
      const today = yield* todayInParis
      const rows = (yield* news.list(staff.townId)).map((item) => ({ ...item, state: stateOf(item, today) }))
      return { each: inMemory(rows), summary: (total: number) => count(total, "actualité") }
    })
  })

type Row = NewsItem & { readonly state: string }

const stateOf = ({ publishedOn, expiresOn }: NewsItem, today: string) => {
  if (publishedOn === null) return "brouillon"
  if (publishedOn > today) return "à venir"
  return expiresOn !== null && expiresOn < today ? "passée" : "publiée"
}

const columns: ReadonlyArray<ListColumn<Row>> = [
  text("Identifiant", ({ id }) => id.slice(-8)),
  text("Titre", ({ title }) => title),
  text("État", ({ state }) => state),
  onDay("Du", ({ publishedOn }) => publishedOn),
  onDay("Au", ({ expiresOn }) => expiresOn),
  text("Image", ({ picture }) => picture?.alt ?? "", { minor: true }),
  at("Changée le", ({ updatedAt }) => updatedAt, { minor: true })
]
