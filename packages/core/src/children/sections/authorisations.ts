import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { FormFields } from "../../households/formFields.ts"
import { asDocument, type Section } from "../../households/sections/Section.ts"
import type { ChildOwner } from "../../households/sections/SectionOwner.ts"
import { lockChild } from "./lockChild.ts"
import { Authorisations } from "./values.ts"

/** What the family allows, one by one. */
export const authorisations: Section<"authorisations", Authorisations, ChildOwner> = {
  name: "authorisations",
  schema: Authorisations,
  confidential: false,
  fieldsOfOthers: ({ elsewhere }) => (elsewhere ? "all" : []),
  lock: lockChild,
  select: (sql, owner) =>
    asDocument(
      sql,
      sql`select authorisations as stored from children where town_id = ${owner.townId} and id = ${owner.childId}`
    ),
  decode: (document) => {
    const { stored } = document as { readonly stored: Partial<Authorisations> }
    return Effect.succeed({
      granted: stored.granted ?? {},
      canSwim: stored.canSwim ?? null,
      leavesAlone: stored.leavesAlone ?? null,
      leavesAloneFrom: stored.leavesAloneFrom ?? null
    })
  },
  check: (typed, { settings, before }) => {
    const fields = new FormFields("", before)
    const from = typed.leavesAloneFrom?.trim() ?? ""
    if (
      from !== "" &&
      !fields.isUntouched("leavesAloneFrom", typed.leavesAloneFrom) &&
      !/^([01]\d|2[0-3]):[0-5]\d$/.test(from)
    )
      fields.refuse("leavesAloneFrom", "not-a-time")
    if (typed.leavesAlone === true && from === "") fields.refuse("leavesAloneFrom", "required")
    const granted = Object.fromEntries(
      settings.dossier.authorisations.map(({ code }) => [code, typed.granted[code] ?? null])
    )
    const leavesAloneFrom = typed.leavesAlone === true && from !== "" ? from : null
    return {
      values: { granted, canSwim: typed.canSwim, leavesAlone: typed.leavesAlone, leavesAloneFrom },
      problems: fields.problems
    }
  },
  write: (owner, values) =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* sql`update children set authorisations = ${JSON.stringify(values)}::jsonb
        where town_id = ${owner.townId} and id = ${owner.childId}`
    })
}
