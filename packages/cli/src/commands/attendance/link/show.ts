import { type LinkTablet, LinkTablets } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect } from "effect"
import { inMemory, listCommand } from "../../../running/listing.ts"
import { staffOf } from "../../../running/staff.ts"
import { at, type ListColumn, number, onDay, text } from "../../../terminal/listColumns.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { count } from "../../../terminal/words.ts"
import { linkServices } from "../services.ts"
import { linkNamed, linkTyped } from "./linkNamed.ts"

const takes = { link: linkTyped }

/** `portail attendance link show`: on which tablets a link is used, and which of them are confirmed. */
export const linkShowCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "show",
    description: "montre les tablettes d'un lien de pointage : dernier jour, jusqu'à quand confirmées et par qui",
    takes,
    examples: [['portail attendance link show "Directrice ALSH"', "ses tablettes"]],
    services: linkServices,
    columns,
    find: Effect.fnUntraced(function* (terminal, options) {
      const tablets = yield* LinkTablets
      const { staff } = yield* staffOf(terminal, options)
      const { id } = yield* linkNamed(staff, options.link)
      const found = yield* tablets.list(staff, id)
      return { each: inMemory(found), summary: (total: number) => count(total, "tablette") }
    })
  })

const columns = (): ReadonlyArray<ListColumn<LinkTablet>> => [
  number("Tablette", ({ number }) => number),
  at("Première fois", ({ firstUsedAt }) => firstUsedAt, { minor: true }),
  onDay("Dernier jour", ({ usedOn }) => usedOn),
  at("Confirmée jusqu'au", ({ confirmedUntil }) => confirmedUntil),
  text("Par", ({ confirmedBy }) => (confirmedBy === "code" ? "un code" : confirmedBy))
]
