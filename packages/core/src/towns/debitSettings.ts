import { Effect, Schema } from "effect"
import { electronicFormatIBAN, isValidBIC, isValidIBAN } from "ibantools"
import { isCreditorIdentifier } from "./creditorIdentifier.ts"

const written = (said: string) => Schema.String.check(Schema.isTrimmed(), Schema.isMinLength(1, { message: said }))
const compact = (text: string): string => electronicFormatIBAN(text) ?? ""

/** The account that debits are paid into, and what banks know its holder by. */
export const DebitSettings = Schema.Struct({
  /** Holder of the account, as banks print it on statements. */
  creditor: written("Expected the creditor's name").check(Schema.isMaxLength(70)),
  /** Identifiant créancier SEPA (ICS), given by the Banque de France. */
  creditorIdentifier: Schema.String.check(
    Schema.makeFilter((text) => isCreditorIdentifier(text) || "Expected a SEPA creditor identifier, as FR72ZZZ123456")
  ),
  iban: Schema.String.check(Schema.makeFilter((text) => isValidIBAN(compact(text)) || "Expected an IBAN")),
  bic: Schema.String.check(
    Schema.makeFilter((text) => text === "" || isValidBIC(text) || "Expected a BIC, or nothing")
  ).pipe(Schema.withDecodingDefaultKey(Effect.succeed(""))),
  /** Days between the letter that announces a debit and the debit: 14 unless families agreed to fewer (SEPA core rulebook). */
  noticeDays: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 60 })).pipe(
    Schema.withDecodingDefaultKey(Effect.succeed(14))
  )
})
export type DebitSettings = typeof DebitSettings.Type
