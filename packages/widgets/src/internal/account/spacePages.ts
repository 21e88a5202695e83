import type { Words } from "../../words/fr.ts"
import type { IconName } from "../base/icons.ts"
import type { Route } from "../base/route.ts"
import type { Session } from "../session/SessionState.ts"

type Page = Exclude<Route["page"], "home" | "unknown" | "payment">

/** An element of the space that has addresses of its own, and comes when one of them is opened. */
interface SpacePage {
  readonly tag: `portail-${string}`
  /** Its code; without one it comes with the space. */
  readonly load?: () => Promise<unknown>
  /** Keeps what is open in it in the address. */
  readonly routed?: true
}

const children: SpacePage = { tag: "portail-children", load: () => import("../../elements/children.ts"), routed: true }
const documents: SpacePage = {
  tag: "portail-documents",
  load: () => import("../../elements/documents.ts"),
  routed: true
}
const planning: SpacePage = { tag: "portail-planning", load: () => import("../../elements/planning.ts"), routed: true }
const messages: SpacePage = { tag: "portail-messages", load: () => import("../../elements/messages.ts"), routed: true }
const invoices: SpacePage = { tag: "portail-invoices", routed: true }

/** What stands at each place of the space (`base/route.ts` has what names it in the address). */
export const spacePages: Readonly<Record<Page, SpacePage>> = {
  profile: { tag: "portail-profile", load: () => import("../../elements/profile.ts") },
  household: { tag: "portail-household", load: () => import("../../elements/household.ts"), routed: true },
  children,
  child: children,
  documents,
  document: documents,
  messages,
  message: messages,
  invoices,
  invoice: invoices,
  planning,
  days: planning,
  enrolments: { tag: "portail-enrolments", load: () => import("../../elements/enrolments.ts") },
  verification: { tag: "portail-verification", load: () => import("../../elements/verification.ts"), routed: true }
}

type AccountWords = Words["account"]
type MenuEntry = Session["menu"][number]
type Naming<Value> = {
  [Name in keyof AccountWords]: AccountWords[Name] extends Value ? Name : never
}[keyof AccountWords]

interface SpaceEntry {
  readonly page: Extract<Page, MenuEntry["id"]>
  readonly symbol: IconName
  readonly name: Naming<string>
  readonly hint: Naming<string>
  readonly waits?: Naming<(count: number) => string>
}

/** The entries of the menu, which are the tiles of the first page too; whether one is there, the session's menu says. */
export const entries: ReadonlyArray<SpaceEntry> = [
  { page: "household", symbol: "house", name: "family", hint: "familyHint", waits: "toVerify" },
  { page: "children", symbol: "people", name: "children", hint: "childrenHint", waits: "toVerify" },
  { page: "planning", symbol: "calendar", name: "planning", hint: "planningHint", waits: "toBook" },
  { page: "enrolments", symbol: "pen", name: "enrolments", hint: "enrolmentsHint", waits: "toFollow" },
  { page: "invoices", symbol: "file", name: "invoices", hint: "invoicesHint", waits: "toPay" },
  { page: "documents", symbol: "save", name: "documents", hint: "documentsHint", waits: "toGive" },
  { page: "messages", symbol: "letter", name: "messages", hint: "messagesHint", waits: "toRead" },
  { page: "profile", symbol: "person", name: "profile", hint: "profileHint" }
]

/** The entry of the menu that stands for a place: the one whose element it shares. */
export const entryOf = (page: Route["page"]): Route["page"] => {
  if (page === "payment") return "invoices"
  const place = page === "home" || page === "unknown" ? undefined : spacePages[page]
  return entries.find((entry) => spacePages[entry.page] === place)?.page ?? page
}
