import { account } from "./ar/account.ts"
import { activation } from "./ar/activation.ts"
import { attendance } from "./ar/attendance.ts"
import { balance } from "./ar/balance.ts"
import { common, failures, login } from "./ar/base.ts"
import { certificates } from "./ar/certificates.ts"
import { children } from "./ar/children.ts"
import { confirmation } from "./ar/confirmation.ts"
import { debits } from "./ar/debits.ts"
import { delay } from "./ar/delay.ts"
import { documents } from "./ar/documents.ts"
import { emailChange } from "./ar/emailChange.ts"
import { enrolments } from "./ar/enrolments.ts"
import { familyPrices } from "./ar/familyPrices.ts"
import { franceConnect } from "./ar/franceConnect.ts"
import { household } from "./ar/household.ts"
import { invoice } from "./ar/invoice.ts"
import { invoices } from "./ar/invoices.ts"
import { linkRequest } from "./ar/linkRequest.ts"
import { links } from "./ar/links.ts"
import { messageFiles } from "./ar/messageFiles.ts"
import { messages } from "./ar/messages.ts"
import { notFound } from "./ar/notFound.ts"
import { oneLogin } from "./ar/oneLogin.ts"
import { passkeys } from "./ar/passkeys.ts"
import { password } from "./ar/password.ts"
import { paying } from "./ar/paying.ts"
import { payment } from "./ar/payment.ts"
import { planning } from "./ar/planning.ts"
import { planningSteps } from "./ar/planningSteps.ts"
import { profile } from "./ar/profile.ts"
import { quotientConsent } from "./ar/quotientConsent.ts"
import { received } from "./ar/received.ts"
import { remembering } from "./ar/remembering.ts"
import { reset } from "./ar/reset.ts"
import { sections } from "./ar/sections.ts"
import { sessionEnd } from "./ar/sessionEnd.ts"
import { tablet } from "./ar/tablet.ts"
import { tariffs } from "./ar/tariffs.ts"
import { town } from "./ar/town.ts"
import { treasury } from "./ar/treasury.ts"
import { verification } from "./ar/verification.ts"
import { waitingRoom } from "./ar/waitingRoom.ts"
import type { Words } from "./fr.ts"

/** The same words in Arabic. */
export const ar: Words = {
  // figures and hours as French papers write them
  locale: "ar-u-nu-latn-hc-h23",
  direction: "rtl",
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
