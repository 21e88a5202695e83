import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { FormFields } from "../../households/formFields.ts"
import { readablePhone } from "../../households/phones.ts"
import { asDocument, type Section } from "../../households/sections/Section.ts"
import type { ChildAtHomeOwner } from "../../households/sections/SectionOwner.ts"
import { newId } from "../../platform/ids/Ids.ts"
import { lockChild } from "./lockChild.ts"
import { type Contact, type ContactKind, Contacts } from "./values.ts"

/** Persons of one kind that a home may name for a child. */
export const mostContacts = 12

const contactsSection = <Name extends "emergency-contacts" | "authorised-pickups">(
  name: Name,
  kind: Exclude<ContactKind, "forbidden">,
  phoneNeeded: boolean
): Section<Name, Contacts, ChildAtHomeOwner> => ({
  name,
  schema: Contacts,
  confidential: false,
  lock: lockChild,
  select: (sql, owner) =>
    asDocument(
      sql,
      sql`select coalesce(jsonb_agg(jsonb_build_object('givenName', given_name, 'familyName', family_name,
          'relation', relation, 'phone', phone, 'secondPhone', second_phone, 'private', private) order by position),
          '[]'::jsonb) as contacts
        from child_contacts
        where town_id = ${owner.townId} and child_id = ${owner.childId} and household_id = ${owner.householdId}
          and kind = ${kind}`
    ),
  decode: (stored) => Effect.succeed({ contacts: (stored as Contacts).contacts.map(readableContact) }),
  check: (typed, { before }) => {
    const all = new FormFields()
    if (typed.contacts.length > mostContacts) all.refuse("contacts", "too-many", String(mostContacts))
    const checked = typed.contacts.map((contact, index) => {
      // any of them: one that was taken away moves the others up
      const fields = new FormFields(`contacts.${index}.`, ...before.contacts)
      return { contact: checkContact(fields, contact, phoneNeeded), problems: fields.problems }
    })
    return {
      values: { contacts: checked.map(({ contact }) => contact) },
      problems: [...all.problems, ...checked.flatMap(({ problems }) => problems)]
    }
  },
  write: (owner, { contacts }) =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* sql`delete from child_contacts where town_id = ${owner.townId} and child_id = ${owner.childId}
        and household_id = ${owner.householdId} and kind = ${kind}`
      if (contacts.length === 0) return
      const rows = yield* Effect.forEach(contacts, (contact, index) =>
        Effect.map(newId, (id) => ({ ...contact, id, position: index + 1 }))
      )
      yield* sql`insert into child_contacts (town_id, id, child_id, household_id, kind, position, given_name, family_name,
          relation, phone, second_phone, private)
        select ${owner.townId}, c.id, ${owner.childId}, ${owner.householdId}, ${kind}, c.position, c."givenName",
          c."familyName", c.relation, c.phone, c."secondPhone", c.private
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c(id uuid, position smallint, "givenName" text,
          "familyName" text, relation text, phone text, "secondPhone" text, private boolean)`
    })
})

/** Whom to call in an emergency, in this order. */
export const emergencyContacts = contactsSection("emergency-contacts", "emergency", true)

/** Who may collect the child, besides the parents. */
export const authorisedPickups = contactsSection("authorised-pickups", "pickup", false)

export const readableContact = (contact: Contact): Contact => ({
  ...contact,
  phone: readablePhone(contact.phone),
  secondPhone: readablePhone(contact.secondPhone)
})

const checkContact = (fields: FormFields, typed: Contact, phoneNeeded: boolean): Contact => {
  const phone = fields.phone("phone", typed.phone)
  if (phone === "" && phoneNeeded) fields.refuse("phone", "required")
  return {
    givenName: fields.line("givenName", typed.givenName),
    familyName: fields.required("familyName", typed.familyName),
    relation: fields.line("relation", typed.relation, 60),
    phone,
    secondPhone: fields.phone("secondPhone", typed.secondPhone),
    private: typed.private
  }
}
