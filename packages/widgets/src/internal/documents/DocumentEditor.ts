import { dataOf, type Trouble, troubleOf } from "../api/failure.ts"
import type { Mistake } from "../base/fields.ts"
import { brokenRule, isAsked, typedOf, valuesOf } from "../sections/typed.ts"
import type { FieldTexts } from "../sections/types.ts"
import type { DocumentHost } from "./DocumentHost.ts"
import { type Answer, type Document, fieldOf, idOf, questionsOf } from "./types.ts"
import { UploadQueue } from "./UploadQueue.ts"

/** An answer that was changed elsewhere: what the reader wrote, and what is saved. */
export interface Conflict {
  readonly question: string
  readonly mine: Answer
  readonly theirs: Answer
}

/** Milliseconds after the last change before answers are saved by themselves. */
const pause = 1_000

/** One document that is filled in: answers saved as they are typed, then read again, signed and sent. */
export class DocumentEditor {
  document: Document
  typed: FieldTexts
  step: "fill" | "check" | "read" | "sent"
  saving: "no" | "under-way" | "failed" = "no"
  conflicts: ReadonlyArray<Conflict> = []
  mistakes: ReadonlyArray<Mistake> = []
  trouble: Trouble | undefined
  password = ""
  passwordRevealed = false
  sending = false
  /** Going on to the signature waits for what is being saved. */
  checking = false
  readonly uploads: UploadQueue
  host: DocumentHost
  #timer: ReturnType<typeof setTimeout> | undefined
  #saved: Promise<boolean> | undefined

  constructor(document: Document, host: DocumentHost) {
    this.document = document
    this.host = host
    this.uploads = new UploadQueue(this)
    this.typed = this.#typedOf(document)
    this.step =
      document.state === "sent" || document.state === "accepted" || document.state === "provided" ? "read" : "fill"
  }

  get fields() {
    return questionsOf(this.document).map(fieldOf)
  }

  #typedOf({ answers }: Document) {
    return typedOf(this.fields, answers)
  }

  /** The answers as they are typed now. */
  get answers() {
    return valuesOf(this.fields, this.typed, this.document.answers) as Document["answers"]
  }

  get changes() {
    const { answers } = this
    return questionsOf(this.document)
      .map(({ code }) => ({
        question: code,
        before: this.document.answers[code] ?? null,
        after: answers[code] ?? null
      }))
      .filter(({ before, after }) => before !== after)
  }

  /** What was typed or chosen, by question; saved by itself after a while. */
  fill(typed: FieldTexts) {
    const codes = Object.keys(typed)
    for (const code of codes) this.#touched.add(code)
    this.typed = { ...this.typed, ...typed }
    this.mistakes = this.mistakes.filter(({ field }) => !codes.some((code) => idOf(code) === field))
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.save(), pause)
    this.host.requestUpdate()
  }

  /** Goes on in an element, with its pictures. */
  resume(host: DocumentHost) {
    this.host = host
    for (const file of this.document.files) void this.uploads.show(file)
  }

  /** Nothing more is saved by itself. */
  stop() {
    clearTimeout(this.#timer)
    this.uploads.clear()
  }

  /** Saves what differs from what is saved; gives whether all of it is. One request at a time. */
  async save(): Promise<boolean> {
    clearTimeout(this.#timer)
    await this.#saved
    if (this.conflicts.length > 0) return false
    if (this.changes.length === 0) return true
    this.#saved = this.#save()
    return this.#saved
  }

  async #save(): Promise<boolean> {
    const { host } = this
    const { changes } = this
    this.saving = "under-way"
    host.requestUpdate()
    try {
      const params = { path: { id: this.document.id } }
      const body = { changes }
      this.document = await host.ask((client) => dataOf(client.PUT("/api/v1/documents/{id}/answers", { params, body })))
      this.#adopt(changes.map(({ question }) => question))
      this.saving = "no"
      this.trouble = undefined
      host.say(host.words.documents.saved)
      return true
    } catch (thrown) {
      const trouble = troubleOf(thrown)
      this.saving = "failed"
      if (trouble.code === "answers-changed") await this.#meet(trouble.questions)
      else if (trouble.code !== "signed-out") this.trouble = trouble
      return false
    } finally {
      host.requestUpdate()
    }
  }

  /** Answers that others gave meanwhile to questions that nobody touched here. */
  #adopt(sent: ReadonlyArray<string>) {
    const saved = this.#typedOf(this.document)
    const untouched = Object.entries(saved).filter(([code]) => !sent.includes(code) && !this.#touched.has(code))
    this.typed = { ...this.typed, ...Object.fromEntries(untouched) }
  }

  readonly #touched = new Set<string>()

  async #meet(questions: ReadonlyArray<string>) {
    const { host } = this
    const mine = this.answers
    const params = { path: { id: this.document.id } }
    this.document = await host.ask((client) => dataOf(client.GET("/api/v1/documents/{id}", { params })))
    this.conflicts = questions
      .map((question) => ({
        question,
        mine: mine[question] ?? null,
        theirs: this.document.answers[question] ?? null
      }))
      .filter(({ mine, theirs }) => mine !== theirs)
    this.host.requestUpdate()
    await host.focusing.on("[data-conflict]")
  }

  /** What stays of two answers to a question. */
  async settle({ question }: Conflict, keep: boolean) {
    if (!keep) this.typed = { ...this.typed, [question]: this.#typedOf(this.document)[question] ?? "" }
    this.conflicts = this.conflicts.filter((each) => each.question !== question)
    this.host.requestUpdate()
    if (this.conflicts.length > 0) return this.host.focusing.on("[data-conflict]")
    await this.save()
    await this.host.focusing.on(`#${idOf(question)}`)
  }

  /** Goes to reading again before sending, once everything is answered and saved. */
  async check() {
    const { host } = this
    const wrong = this.fields.flatMap((field) => {
      const rule = isAsked(field, this.typed) ? brokenRule(field, this.typed) : undefined
      if (rule === undefined) return []
      return [{ field: idOf(field.path), say: () => host.words.sections.rules[rule](field.label) }]
    })
    this.mistakes = wrong
    if (wrong.length > 0) {
      host.requestUpdate()
      return host.focusing.on("[data-mistakes] [data-notice]")
    }
    this.checking = true
    host.requestUpdate()
    const saved = await this.save()
    this.checking = false
    host.requestUpdate()
    if (!saved) return
    this.step = "check"
    host.requestUpdate()
    await host.focusing.on("[data-step]")
  }

  togglePassword() {
    this.passwordRevealed = !this.passwordRevealed
    this.host.requestUpdate()
  }

  async edit() {
    this.step = "fill"
    this.password = ""
    this.host.requestUpdate()
    await this.host.focusing.on("[data-step]")
  }

  async send(as: "form" | "scan" = "form") {
    const { host } = this
    if (this.sending) return
    const missing = as === "form" && this.document.signed && this.password === ""
    this.mistakes = missing ? [{ field: "sign-password", say: () => host.words.documents.passwordMissing }] : []
    this.trouble = undefined
    host.requestUpdate()
    if (missing) return host.focusing.on("#sign-password")
    this.sending = true
    host.requestUpdate()
    try {
      const params = { path: { id: this.document.id } }
      const body = { as, version: this.document.version, password: this.password }
      this.document = await host.ask((client) =>
        dataOf(client.POST("/api/v1/documents/{id}/submissions", { params, body }))
      )
      this.step = "sent"
      this.password = ""
    } catch (thrown) {
      await this.#refused(troubleOf(thrown))
    } finally {
      this.sending = false
      host.requestUpdate()
    }
    if (this.step === "sent") await host.focusing.on("[data-step]")
  }

  async #refused(trouble: Trouble) {
    const { host } = this
    switch (trouble.code) {
      case "signed-out":
        return
      case "current-password-wrong":
        this.mistakes = [{ field: "sign-password", say: () => host.words.documents.passwordWrong }]
        return host.focusing.on("#sign-password")
      case "fields-refused": {
        this.step = "fill"
        this.mistakes = trouble.errors.map(({ field, rule, limit = "" }) => {
          const code = field.replace(/^answers\./, "")
          const label = this.fields.find(({ path }) => path === code)?.label ?? code
          return { field: idOf(code), say: () => host.words.sections.rules[rule](label, limit) }
        })
        return host.focusing.on("[data-mistakes] [data-notice]")
      }
      case "document-changed": {
        const params = { path: { id: this.document.id } }
        this.document = await host.ask((client) => dataOf(client.GET("/api/v1/documents/{id}", { params })))
        this.typed = this.#typedOf(this.document)
        this.trouble = trouble
        return host.focusing.on("[data-notice]")
      }
      default:
        this.trouble = trouble
        return host.focusing.on("[data-notice]")
    }
  }

  /** Whether the reader has written something that is not saved. */
  get changed() {
    return this.changes.length > 0
  }
}
