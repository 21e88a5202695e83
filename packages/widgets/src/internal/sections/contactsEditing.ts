import { contactsIn, emptyContact, moved, nameOf, without } from "./contacts.ts"
import type { SectionEditor } from "./SectionEditor.ts"
import { inside } from "./selectors.ts"
import { typedOf } from "./typed.ts"
import { fieldsOf, type SectionRef, startOf, type Values } from "./types.ts"

const contactsOf = ({ host }: SectionEditor, ref: SectionRef) => {
  const read = host.dossier.section(ref)
  return read === undefined ? [] : contactsIn(startOf(read))
}

/** Opens the fields of a person; one past the last is a new one. */
export async function editContact(editor: SectionEditor, ref: SectionRef, person: number) {
  const { host } = editor
  const read = host.dossier.section(ref)
  if (read === undefined) return
  const known: unknown = contactsIn(startOf(read))[person]
  const typed = typedOf(fieldsOf(host.spec(ref)), (known ?? emptyContact) as Values)
  editor.tell(ref, {})
  editor.open(ref, { read, person, typed })
  await host.focusing.on(inside(ref, "form input"))
}

/** Saves what a button of the list asks for; gives whether it was saved. */
async function put(editor: SectionEditor, ref: SectionRef, change: (values: Values) => Values): Promise<boolean> {
  const read = editor.host.dossier.section(ref)
  if (read === undefined || editor.attempt(ref).busy) return false
  return editor.put(ref, { read, typed: {}, values: change(startOf(read)), changed: true }, true)
}

/** Calls somebody earlier or later. */
export async function moveContact(editor: SectionEditor, ref: SectionRef, from: number, to: number) {
  const { host } = editor
  const person = contactsOf(editor, ref)[from]
  if (!(await put(editor, ref, (values) => moved(values, from, to))) || person === undefined) return
  host.say(host.words.sections.contacts.moved(nameOf(person), to + 1))
  const last = contactsOf(editor, ref).length - 1
  const button = to < from ? (to === 0 ? "down" : "up") : to === last ? "up" : "down"
  await host.focusing.on(inside(ref, `li:nth-child(${to + 1}) [data-${button}]`))
}

/** Removes somebody, who can be brought back. */
export async function removeContact(editor: SectionEditor, ref: SectionRef, at: number) {
  const { host } = editor
  const read = host.dossier.section(ref)
  const person = contactsOf(editor, ref)[at]
  if (read === undefined || person === undefined) return
  const name = nameOf(person)
  if (!(await put(editor, ref, (values) => without(values, at)))) return
  editor.tell(ref, { undo: { values: startOf(read), name } })
  host.say(host.words.sections.contacts.removed(name))
  await host.focusing.on(inside(ref, "[data-undo]"))
}

/** Brings back the list as it was. */
export const restoreContacts = (editor: SectionEditor, ref: SectionRef, values: Values) =>
  put(editor, ref, () => values)
