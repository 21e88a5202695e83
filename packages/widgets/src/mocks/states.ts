import { type Answers, ok, problem, signedOut } from "./answers.ts"
import { care, register } from "./fixtures/attendance.ts"
import { household, verification, verifiedUpTo } from "./fixtures/family.ts"
import { december } from "./fixtures/planning.ts"
import { planningIn } from "./fixtures/planningMonth.ts"
import { activation, detail, invoices, mailedLink, payment, profile, session, town } from "./fixtures/samples.ts"
import { lengthened, longWord } from "./long.ts"
import { signedIn } from "./signedIn.ts"

/** How an element stands: what it was answered, and how its page looks. */
export const stateNames = [
  "usual",
  "signed-in",
  "signed-out",
  "loading",
  "empty",
  "error",
  "long",
  "english",
  "arabic",
  "dark",
  "forced-colors",
  "large"
] as const
export type StateName = (typeof stateNames)[number]

/** An element in a state, as the gallery shows it and as checks go through it. */
export interface GalleryState {
  /** Tag of the element: `portail-login`. */
  readonly element: string
  readonly state: StateName
  readonly attributes: Readonly<Record<string, string>>
  /** What the portal answers. */
  readonly answers: Answers
  readonly lang: "fr" | "en" | "ar"
  /** The page's colours: `forced` are the reader's own, which a browser must be told to emulate. */
  readonly colors: "light" | "dark" | "forced"
  /** Size of everything, in percent. */
  readonly zoom: 100 | 200
}

interface Specimen {
  readonly attributes?: Readonly<Record<string, string>>
  /** Whether it shows a login to who is not signed in. */
  readonly session?: boolean
  /** A login: what is usual is that nobody is signed in. */
  readonly login?: boolean
  /** The answers that differ when there is nothing to show. */
  readonly empty?: Answers
  /** The answers that differ when all that can be long is, besides what families and towns write. */
  readonly long?: Answers
}

const token = "0123456789abcdef0123456789abcdef"
const nobody = { household: { name: "" }, menu: [], toDo: [] }
const longMail = `${longWord}@exemple.fr`

/** A household of one adult who has filled in nothing that need not be. */
const bare = {
  ...household,
  otherGuardian: null,
  correspondenceAddress: {
    ...household.correspondenceAddress,
    values: { streetNumber: "", street: "", complement1: "", complement2: "", postalCode: "", city: "" }
  },
  questions: []
}

const specimens: Readonly<Record<string, Specimen>> = {
  "portail-login": { login: true },
  "portail-account": { session: true, empty: { "GET /session": ok({ ...session, ...nobody }) } },
  "portail-activation": {
    attributes: { token },
    long: { "GET /activations/link": ok({ ...activation, mail: longMail }) }
  },
  "portail-email-change": {
    attributes: { token },
    long: { "GET /email-changes/link": ok({ ...mailedLink, mail: longMail }) }
  },
  "portail-profile": {
    session: true,
    empty: {
      "GET /profile": ok({
        ...profile,
        professional: { profession: "", employer: "", workPhone: "" },
        phones: { main: "", second: "" }
      }),
      "GET /profile/france-connect": ok({ linkUrl: null, linkedAt: null, usedAt: null }),
      "GET /profile/sessions": ok([]),
      "GET /profile/passkeys": ok([])
    }
  },
  "portail-household": { session: true, empty: { "GET /household": ok(bare) } },
  "portail-children": { session: true, empty: { "GET /children": ok([]) } },
  "portail-documents": { session: true, empty: { "GET /documents": ok([]) } },
  "portail-messages": { session: true, empty: { "GET /messages": ok([]) } },
  "portail-verification": {
    session: true,
    empty: { "GET /household/verification": ok({ ...verifiedUpTo(verification.steps.length), blocked: [] }) }
  },
  "portail-planning": {
    session: true,
    empty: {
      "GET /planning": ({ query }) => {
        const [from, to] = [query.get("from") ?? december.from, query.get("to") ?? december.to]
        return ok({ ...planningIn(december, from, to), activities: [], cells: [], openings: [] })
      }
    }
  },
  "portail-enrolments": { session: true, empty: { "GET /enrolments": ok([]), "GET /activities": ok([]) } },
  "portail-invoices": {
    session: true,
    empty: { "GET /invoices": ok({ balanceCents: 0, surplusCents: 0, invoices: [] }) },
    long: {
      "GET /invoices": ok({
        ...invoices,
        balanceCents: 123_456_789,
        invoices: invoices.invoices.map((invoice) => ({
          ...invoice,
          number: `${invoice.number}-${longWord}`,
          period: `Séjour à ${longWord}`
        }))
      })
    }
  },
  "portail-invoice": {
    session: true,
    attributes: { "invoice-id": detail.id },
    empty: { [`GET /invoices/${detail.id}`]: ok({ ...detail, lines: [], payments: [], creditNotes: [] }) },
    long: {
      [`GET /invoices/${detail.id}`]: ok({
        ...detail,
        regie: `Régie de ${longWord}`,
        lines: detail.lines.map((line) => ({ ...line, activity: longWord, description: `Séjour à ${longWord}` }))
      })
    }
  },
  "portail-payment": {
    session: true,
    attributes: { "payment-id": payment.id },
    long: {
      [`GET /payments/${payment.id}`]: ok({
        ...payment,
        state: "paid",
        means: "card",
        paidAt: "2026-11-20T09:00:00Z",
        amountCents: 123_456_789,
        invoices: payment.invoices.map((invoice) => ({ ...invoice, number: `${invoice.number}-${longWord}` }))
      })
    }
  },
  "portail-simulator": { empty: { "GET /tariffs": ok([]) } },
  "portail-news": { empty: { "GET /town/news": ok([]) } },
  "portail-services": { empty: { "GET /town": ok({ ...town, services: [] }) } },
  "portail-attendance": { empty: { "GET /attendance": ok({ ...register, children: [] }) } }
}

/** What every element starts from: the links of mails and of the staff open too. */
const known: Answers = {
  ...signedIn,
  "GET /attendance": ok(register),
  "GET /attendance/care": ok(care),
  "GET /activations/link": ok(activation),
  "GET /email-changes/link": ok(mailedLink)
}

const broken = problem(500, "internal-error")
const every = (answers: Answers, answer: Answers[string]): Answers =>
  Object.fromEntries(Object.keys(answers).map((operation) => [operation, answer]))

const statesOf = (element: string, specimen: Specimen): ReadonlyArray<GalleryState> => {
  const usual: GalleryState = {
    element,
    state: "usual",
    attributes: specimen.attributes ?? {},
    answers: specimen.login ? { ...known, "GET /session": signedOut } : known,
    lang: "fr",
    colors: "light",
    zoom: 100
  }
  const answering = (state: StateName, answers: Answers) => [{ ...usual, state, answers: { ...known, ...answers } }]
  // who is signed in sees the element's own error
  const failing = element === "portail-login" || element === "portail-account" ? {} : { "GET /session": ok(session) }
  return [
    usual,
    ...(specimen.login ? answering("signed-in", {}) : []),
    ...(specimen.session ? answering("signed-out", { "GET /session": signedOut }) : []),
    ...answering("loading", every(known, "never")),
    ...(specimen.empty === undefined ? [] : answering("empty", specimen.empty)),
    ...answering("error", { ...every(known, broken), ...failing }),
    ...answering("long", { ...lengthened(known), ...specimen.long }),
    { ...usual, state: "english", lang: "en" },
    { ...usual, state: "arabic", lang: "ar" },
    { ...usual, state: "dark", colors: "dark" },
    { ...usual, state: "forced-colors", colors: "forced" },
    { ...usual, state: "large", zoom: 200 }
  ]
}

/** Every element in every state that it has, in the order of the guide. */
export const galleryStates: ReadonlyArray<GalleryState> = Object.entries(specimens).flatMap(([element, specimen]) =>
  statesOf(element, specimen)
)
