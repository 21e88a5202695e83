import { account } from "./fr/account.ts"
import { activation } from "./fr/activation.ts"
import { attendance } from "./fr/attendance.ts"
import { balance } from "./fr/balance.ts"
import { common, failures, login } from "./fr/base.ts"
import { certificates } from "./fr/certificates.ts"
import { children } from "./fr/children.ts"
import { confirmation } from "./fr/confirmation.ts"
import { debits } from "./fr/debits.ts"
import { delay } from "./fr/delay.ts"
import { documents } from "./fr/documents.ts"
import { emailChange } from "./fr/emailChange.ts"
import { enrolments } from "./fr/enrolments.ts"
import { familyPrices } from "./fr/familyPrices.ts"
import { franceConnect } from "./fr/franceConnect.ts"
import { household } from "./fr/household.ts"
import { invoice } from "./fr/invoice.ts"
import { invoices } from "./fr/invoices.ts"
import { linkRequest } from "./fr/linkRequest.ts"
import { links } from "./fr/links.ts"
import { messageFiles } from "./fr/messageFiles.ts"
import { messages } from "./fr/messages.ts"
import { notFound } from "./fr/notFound.ts"
import { oneLogin } from "./fr/oneLogin.ts"
import { passkeys } from "./fr/passkeys.ts"
import { password } from "./fr/password.ts"
import { paying } from "./fr/paying.ts"
import { payment } from "./fr/payment.ts"
import { planning } from "./fr/planning.ts"
import { planningSteps } from "./fr/planningSteps.ts"
import { profile } from "./fr/profile.ts"
import { quotientConsent } from "./fr/quotientConsent.ts"
import { received } from "./fr/received.ts"
import { remembering } from "./fr/remembering.ts"
import { reset } from "./fr/reset.ts"
import { sections } from "./fr/sections.ts"
import { sessionEnd } from "./fr/sessionEnd.ts"
import { tablet } from "./fr/tablet.ts"
import { tariffs } from "./fr/tariffs.ts"
import { town } from "./fr/town.ts"
import { treasury } from "./fr/treasury.ts"
import { verification } from "./fr/verification.ts"
import { waitingRoom } from "./fr/waitingRoom.ts"

/** Every word that families read, in French: the source that other languages follow. */
export const fr = {
  /** How the language writes days and numbers: a tag of BCP 47. */
  locale: "fr",
  /** Which way it is written: `ltr` or `rtl`. */
  direction: "ltr",
  common,
  login,
  delay,
  linkRequest,
  links,
  passkeys,
  password,
  activation,
  notFound,
  received,
  reset,
  emailChange,
  account,
  profile,
  sessionEnd,
  oneLogin,
  waitingRoom,
  invoices,
  invoice,
  balance,
  certificates,
  debits,
  treasury,
  payment,
  paying,
  tariffs,
  familyPrices,
  quotientConsent,
  town,
  sections,
  franceConnect,
  confirmation,
  remembering,
  household,
  children,
  documents,
  messageFiles,
  messages,
  planning,
  planningSteps,
  enrolments,
  verification,
  attendance,
  tablet,
  failures
}

export type Words = typeof fr

/** What every element says. */
export type BaseWords = Pick<Words, "common" | "login" | "failures">
