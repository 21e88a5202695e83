import type { PayFipMode } from "../platform/money/PayFipMode.ts"
import { asciiObjet, limits } from "./fields.ts"

/** A debt that the Trésor public collects, as PayFiP's form is opened for it. */
export interface TreasuryDebt {
  /** 6 digits. */
  readonly numcli: string
  /** Year of the claim. */
  readonly exercise: number
  /** 18 digits of a titre, 21 of a rôle. */
  readonly refdet: string
  readonly objet: string
  /** What is claimed, whole, in cents: PayFiP takes no part of a debt. */
  readonly montant: number
  readonly mode: PayFipMode
}

/** In production the form is one that a link has filled in. */
const saisies: Readonly<Record<PayFipMode, string>> = { T: "T", X: "X", W: "A" }

/**
 * What PayFiP's form is opened with; undefined where it takes no such amount. Without the payer's mail, which would stand in an address,
 * and without a callback, which would be unsigned: only the comptable says what is paid.
 */
export const treasuryForm = (debt: TreasuryDebt): Readonly<Record<string, string>> | undefined =>
  debt.montant < limits.montant.min || debt.montant > limits.montant.max
    ? undefined
    : {
        numcli: debt.numcli,
        exer: String(debt.exercise),
        refdet: debt.refdet,
        objet: asciiObjet(debt.objet),
        montant: String(debt.montant),
        saisie: saisies[debt.mode]
      }
