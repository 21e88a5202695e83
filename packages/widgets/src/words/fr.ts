import { account } from "./fr/account.ts"
import { activation } from "./fr/activation.ts"
import { common, failures, login } from "./fr/base.ts"
import { delay } from "./fr/delay.ts"
import { emailChange } from "./fr/emailChange.ts"
import { invoice } from "./fr/invoice.ts"
import { invoices } from "./fr/invoices.ts"
import { linkRequest } from "./fr/linkRequest.ts"
import { links } from "./fr/links.ts"
import { password } from "./fr/password.ts"
import { payment } from "./fr/payment.ts"
import { profile } from "./fr/profile.ts"
import { reset } from "./fr/reset.ts"
import { sessionEnd } from "./fr/sessionEnd.ts"
import { town } from "./fr/town.ts"

/** Every word that families read, in French: the source that other languages follow. */
export const fr = {
  common,
  login,
  delay,
  linkRequest,
  links,
  password,
  activation,
  reset,
  emailChange,
  account,
  profile,
  sessionEnd,
  invoices,
  invoice,
  payment,
  town,
  failures
}

export type Words = typeof fr

/** What every element says. */
export type BaseWords = Pick<Words, "common" | "login" | "failures">
