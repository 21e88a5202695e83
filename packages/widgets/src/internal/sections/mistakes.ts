import type { Schemas } from "../api/client.ts"
import type { Mistake } from "../base/fields.ts"
import { contactsIn, nameOf } from "./contacts.ts"
import type { SectionDraft } from "./drafts.ts"
import type { SectionHost } from "./SectionHost.ts"
import { idOf } from "./selectors.ts"
import { brokenRule, isAsked } from "./typed.ts"
import { fieldsOf, keyOf, type SectionRef, startOf } from "./types.ts"

type Refused = Schemas["FieldsRefusedEncoded"]["errors"][number]

/** What can be seen to be wrong without the portal. */
export function visibleRefusals(host: SectionHost, ref: SectionRef, draft: SectionDraft): ReadonlyArray<Refused> {
  const fields = draft.values === undefined ? fieldsOf(host.spec(ref)) : []
  return fields.flatMap((field) => {
    const rule = isAsked(field, draft.typed) ? brokenRule(field, draft.typed) : undefined
    return rule === undefined ? [] : [{ field: field.path, rule }]
  })
}

/** A mistake, and whether its field is in sight. */
export interface SectionMistake extends Mistake {
  readonly inSight: boolean
}

/** Refusals at the fields of a section; those of the other persons of a list stand at the person. */
export function mistakesOf(host: SectionHost, ref: SectionRef, draft: SectionDraft, refused: ReadonlyArray<Refused>) {
  const { person } = draft
  return refused.map(({ field, rule, limit = "" }): SectionMistake => {
    const [, at, path = field] = /^contacts\.(\d+)\.(\w+)$/.exec(field) ?? []
    const own = at === undefined || Number(at) === person
    const known = () => fieldsOf(host.spec(ref)).find((each) => each.path === path)
    const label = () => {
      const read = own ? undefined : host.dossier.section(ref)
      const other = read && contactsIn(startOf(read))[Number(at)]
      return [other === undefined ? "" : `${nameOf(other)}, `, known()?.label ?? host.spec(ref).title].join("")
    }
    return {
      field: idOf(ref, own ? path : `person-${at}`),
      say: () => host.words.sections.rules[rule](label(), limit),
      // a list that is compared with another shows no buttons of its persons
      inSight: own ? known() !== undefined : person === undefined && host.drafts.get(keyOf(ref))?.values === undefined
    }
  })
}
