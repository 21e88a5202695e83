import { Schema } from "effect"

/** Kinds of mails that an account can do without; in the order in which families read them. */
export const NoticeKind = Schema.Literals(["invoices", "openings", "offers", "bookings", "absences"])
export type NoticeKind = typeof NoticeKind.Type

/** Which kinds of mails an account wants. */
export type NoticeChoices = Readonly<Record<NoticeKind, boolean>>

interface Refusability {
  readonly refusable: boolean
  /** What would happen to a family that did not read it. */
  readonly because?: "child-left-at-a-closed-door" | "payment-unproved" | "account-unsafe"
}

/** What is mailed to families, and whether they may do without it. */
export const notices = {
  invoices: { refusable: true },
  openings: { refusable: true },
  offers: { refusable: true },
  bookings: { refusable: true },
  absences: { refusable: true },
  "place-lost": { refusable: false, because: "child-left-at-a-closed-door" },
  payments: { refusable: false, because: "payment-unproved" },
  security: { refusable: false, because: "account-unsafe" }
} as const satisfies Readonly<Record<NoticeKind, Refusability>> & Readonly<Record<string, Refusability>>

/** Whether an account gets a kind of mail. */
export const isWanted = (
  kind: keyof typeof notices,
  { refusedNotices }: { readonly refusedNotices: ReadonlyArray<string> }
): boolean => !notices[kind].refusable || !refusedNotices.includes(kind)

/** The choices of an account that refuses these kinds. */
export const choicesOf = (refused: ReadonlyArray<string>): NoticeChoices => {
  const wants = (kind: NoticeKind) => !refused.includes(kind)
  return {
    invoices: wants("invoices"),
    openings: wants("openings"),
    offers: wants("offers"),
    bookings: wants("bookings"),
    absences: wants("absences")
  }
}
