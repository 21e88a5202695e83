import { Failure, type Trouble, troubleOf } from "../api/failure.ts"
import { answered } from "./marks.ts"
import { Portal } from "./Portal.ts"
import type { AgentReturn, Note, NoteAnswer, Register, RegisterCare, TabletProof, WaitingNote } from "./types.ts"
import { Vault } from "./Vault.ts"

/** Notes that go in one request. */
const batch = 200
/** How long what a tablet keeps of a day outlives the day: a night out. */
const afterDay = 36 * 3_600_000
const farOff = 400 * 24 * 3_600_000

/** A note that somebody else had overtaken: it is in the history, and does not stand. */
export interface Overtaken {
  readonly note: Note
  readonly standing: NoteAnswer["standing"]
}

/**
 * What a tablet knows of a day and what it noted, whether or not there is a network: kept in the vault, sent in order, each note until the
 * portal has answered it. `changed` is called whenever something is to be shown anew.
 */
export class Journal {
  readonly #base: string
  readonly #secret: string
  readonly #changed: () => void
  #vault: Vault | undefined
  #portal: Portal | undefined
  #order = 0
  #syncing: Promise<void> | undefined
  #again = false

  register: Register | undefined
  care: RegisterCare | undefined
  waiting: ReadonlyArray<WaitingNote> = []
  overtaken: ReadonlyArray<Overtaken> = []
  /** Notes that the link may not make: the child is no longer among those it opens. */
  refused: ReadonlyArray<Note> = []
  /** Why the last exchange failed; nothing after one that went well. */
  trouble: Trouble | undefined
  /** Why an agent's sign-in did not confirm this tablet. */
  refusal: Trouble | undefined
  /** Whether the browser keeps what is noted over a reload. */
  keeps = false
  /** Whether this tablet has spoken with the portal since the page was opened. */
  met = false

  constructor(base: string, secret: string, changed: () => void) {
    this.#base = base
    this.#secret = secret
    this.#changed = changed
  }

  get offline() {
    return this.trouble?.code === "network"
  }

  /** Why the link opens nothing any more; nothing while it does. */
  get ended() {
    const code = this.trouble?.code
    return code === "staff-link-ended" || code === "staff-link-unknown" ? this.trouble : undefined
  }

  /** How this tablet has to be confirmed before anything is shown; nothing where it is, or need not be. */
  get unconfirmed() {
    return this.trouble?.code === "staff-link-unconfirmed" ? this.trouble.way : undefined
  }

  /** Where an agent signs in; the tablet carries `visit` there and back. */
  beginVisit() {
    return this.#portal?.beginVisit()
  }

  async #prove(portal: Portal, { proof, until }: TabletProof) {
    portal.proof = proof
    await this.#vault?.write("proof", proof, new Date(until))
  }

  /** Confirms this tablet by a code, and opens the day. */
  async confirmByCode(code: string): Promise<void> {
    const portal = this.#portal
    if (portal === undefined) return
    await this.#prove(portal, await portal.confirmByCode(code))
    await this.sync()
  }

  async #confirm(portal: Portal, back: AgentReturn) {
    try {
      await this.#prove(portal, await portal.endVisit(back.visit, back.query))
    } catch (thrown) {
      this.refusal = troubleOf(thrown)
    }
  }

  /** Opens what the tablet keeps, then asks the portal; `back` is what the browser came back with when an agent signed in. */
  async open(back?: AgentReturn): Promise<void> {
    this.#vault = await Vault.open(this.#secret)
    this.keeps = this.#vault !== undefined
    const tablet = (await this.#vault?.read<string>("tablet")) ?? crypto.randomUUID()
    await this.#vault?.write("tablet", tablet, new Date(Date.now() + farOff))
    const portal = new Portal(this.#base, this.#secret, tablet)
    portal.proof = await this.#vault?.read<string>("proof")
    if (back !== undefined) await this.#confirm(portal, back)
    this.#portal = portal
    const kept = (await this.#vault?.readAll<WaitingNote>("note:")) ?? []
    this.waiting = kept.toSorted((one, other) => one.order - other.order)
    this.#order = Math.max(0, ...kept.map(({ order }) => order))
    await this.show()
  }

  /** Shows a day: what is kept of it, then what the portal has. Without one, today. */
  async show(day?: string): Promise<void> {
    const kept = day ?? (await this.#vault?.read<string>("day"))
    this.register = kept === undefined ? undefined : await this.#vault?.read<Register>(`register:${kept}`)
    this.care = kept === undefined ? undefined : await this.#vault?.read<RegisterCare>(`care:${kept}`)
    this.#changed()
    this.#wanted = day
    await this.sync()
  }

  #wanted: string | undefined

  /** Notes something: it is kept before anything else, and goes when there is a network. */
  async note(notes: ReadonlyArray<Note>): Promise<void> {
    const made = notes.map((note): WaitingNote => ({ order: ++this.#order, note }))
    this.waiting = [...this.waiting, ...made]
    this.#changed()
    const until = new Date(Date.now() + farOff)
    for (const each of made) await this.#vault?.write(`note:${each.note.id}`, each, until)
    void this.sync()
  }

  /** Sends what waits and reads the day anew; one exchange at a time, and another one when asked for meanwhile. */
  sync(): Promise<void> {
    if (this.#syncing !== undefined) {
      this.#again = true
      return this.#syncing
    }
    this.#syncing = this.#exchange().finally(() => {
      this.#syncing = undefined
      this.#changed()
      if (!this.#again) return
      this.#again = false
      void this.sync()
    })
    return this.#syncing
  }

  async #exchange() {
    const portal = this.#portal
    if (portal === undefined || this.ended !== undefined) return
    try {
      await this.#send(portal)
      await this.#read(portal)
      this.trouble = undefined
      this.met = true
    } catch (thrown) {
      this.trouble = troubleOf(thrown)
      if (this.ended !== undefined) await this.#vault?.clear()
    }
  }

  async #send(portal: Portal) {
    while (this.waiting.length > 0) {
      const going = this.waiting.slice(0, batch)
      const answers = await portal.note(going.map(({ note }) => note)).catch((thrown: unknown) => this.#outside(thrown))
      if (answers === undefined) continue
      const mine = new Map(going.map(({ note }) => [note.id, note]))
      this.overtaken = [
        ...this.overtaken,
        ...answers.flatMap(({ id, outcome, standing }) => {
          const note = mine.get(id)
          return outcome === "stale" && note !== undefined ? [{ note, standing }] : []
        })
      ]
      if (this.register !== undefined) this.register = answered(this.register, answers)
      await this.#settle(going.map(({ note }) => note.id))
    }
  }

  /** Puts aside the notes that the link may not make, so that the others go. */
  async #outside(thrown: unknown) {
    const trouble = troubleOf(thrown)
    if (trouble.code !== "notes-outside" || !(thrown instanceof Failure)) throw thrown
    const outside = new Set(trouble.notes)
    this.refused = [...this.refused, ...this.waiting.flatMap(({ note }) => (outside.has(note.id) ? [note] : []))]
    await this.#settle([...outside])
    return undefined
  }

  async #settle(ids: ReadonlyArray<string>) {
    const settled = new Set(ids)
    this.waiting = this.waiting.filter(({ note }) => !settled.has(note.id))
    await this.#vault?.remove(ids.map((id) => `note:${id}`))
    this.#changed()
  }

  async #read(portal: Portal) {
    const wanted = this.#wanted
    const register = await portal.register(wanted)
    // another day was asked for meanwhile
    if (wanted !== this.#wanted) return
    this.register = register
    const until = new Date(Date.parse(`${register.day}T00:00:00Z`) + afterDay)
    await this.#vault?.write(`register:${register.day}`, register, until)
    if (register.day === register.today) await this.#vault?.write("day", register.day, until)
    this.#changed()
    await this.#readCare(portal, register, until)
  }

  /** Whom to call and what to know: read once of all, since each reading leaves a trace, then of each child that comes later. */
  async #readCare(portal: Portal, { day, children }: Register, until: Date) {
    const here = children.filter(({ expected }) => expected)
    const care = this.care?.day === day ? this.care : undefined
    const known = new Set(care?.children.map(({ id }) => id))
    const missing = here.filter(({ id }) => !known.has(id))
    if (missing.length === 0) return
    const read =
      care === undefined ? [await portal.care(day)] : await Promise.all(missing.map(({ id }) => portal.care(day, id)))
    if (this.register?.day !== day) return
    const withHealth = read.every((each) => each.withHealth)
    this.care = { day, withHealth, children: [...(care?.children ?? []), ...read.flatMap((each) => each.children)] }
    await this.#vault?.write(`care:${day}`, this.care, until)
  }

  /** Puts aside what was said of overtaken and refused notes. */
  heed() {
    this.overtaken = []
    this.refused = []
    this.#changed()
  }
}
