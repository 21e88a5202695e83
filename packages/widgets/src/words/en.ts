import { account } from "./en/account.ts"
import { activation } from "./en/activation.ts"
import { attendance } from "./en/attendance.ts"
import { balance } from "./en/balance.ts"
import { common, failures, login } from "./en/base.ts"
import { certificates } from "./en/certificates.ts"
import { children } from "./en/children.ts"
import { confirmation } from "./en/confirmation.ts"
import { debits } from "./en/debits.ts"
import { delay } from "./en/delay.ts"
import { documents } from "./en/documents.ts"
import { emailChange } from "./en/emailChange.ts"
import { enrolments } from "./en/enrolments.ts"
import { familyPrices } from "./en/familyPrices.ts"
import { franceConnect } from "./en/franceConnect.ts"
import { household } from "./en/household.ts"
import { invoice } from "./en/invoice.ts"
import { invoices } from "./en/invoices.ts"
import { linkRequest } from "./en/linkRequest.ts"
import { links } from "./en/links.ts"
import { messageFiles } from "./en/messageFiles.ts"
import { messages } from "./en/messages.ts"
import { notFound } from "./en/notFound.ts"
import { oneLogin } from "./en/oneLogin.ts"
import { passkeys } from "./en/passkeys.ts"
import { password } from "./en/password.ts"
import { paying } from "./en/paying.ts"
import { payment } from "./en/payment.ts"
import { planning } from "./en/planning.ts"
import { planningSteps } from "./en/planningSteps.ts"
import { profile } from "./en/profile.ts"
import { quotientConsent } from "./en/quotientConsent.ts"
import { received } from "./en/received.ts"
import { remembering } from "./en/remembering.ts"
import { reset } from "./en/reset.ts"
import { sections } from "./en/sections.ts"
import { sessionEnd } from "./en/sessionEnd.ts"
import { tablet } from "./en/tablet.ts"
import { tariffs } from "./en/tariffs.ts"
import { town } from "./en/town.ts"
import { treasury } from "./en/treasury.ts"
import { verification } from "./en/verification.ts"
import { waitingRoom } from "./en/waitingRoom.ts"
import type { Words } from "./fr.ts"

/** The same words in English. */
export const en: Words = {
  locale: "en-GB",
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
