import type { TechnicalFault } from "@portail-familles/core/payfip/wire"

/** Something that goes wrong: for the `next` n calls, then at random at this `rate` (0 to 1). */
export interface Trouble {
  next: number
  rate: number
}

/**
 * Live switches of the simulator: change a property and the next call obeys. The defaults are PayFiP's most likely
 * behaviour. Source: `payfip.md` section 7.
 */
export interface SimulatorSettings {
  /** When the notification leaves, seen from the browser's return; `late` waits for `notificationDelay`. */
  notification: "beforeReturn" | "afterReturn" | "late" | "lost"
  /** How many times each notification is posted. */
  notificationCopies: number
  /** Milliseconds of the simulator's clock before a late notification leaves. */
  notificationDelay: number
  /** Name of the one parameter that is posted. */
  notificationName: "idop" | "idOp"
  notificationFollowsRedirects: boolean
  /** The notifier cannot speak https, as seen in 2019. */
  notificationHttpOnly: boolean
  /** How the browser goes back to `urlredirect`; `none` leaves the payer on a last page. */
  browserReturn: "get" | "post" | "none"
  /** An abandoned operation can be opened again while it is younger than 15 minutes. */
  reopenAfterAbandon: boolean
  /** A payer who opened in time may get a result after minute 15. */
  resultAfterLimit: boolean
  technicalFault: Trouble & { family: TechnicalFault }
  /** The front end answers 502 with an HTML page. */
  badGateway: Trouble
  slowAnswer: Trouble & { milliseconds: number }
  /** The operation is created, and the connection closes before the answer. */
  lostCreation: Trouble
  /** Letter recorded instead of the payer's choice; empty records the choice. */
  forcedResult: string
  exerEcho: "asSent" | "truncated"
  /** Values told in detail answers instead of what was sent. */
  echo: Partial<Record<"montant" | "numcli" | "refdet" | "saisie", string>>
  idopSpelling: "idOp" | "idop"
  faultstring: "long" | "short"
  /** Greatest amount, in cents, before M5. */
  largestAmount: number
}

/** The settings of a simulator that behaves, with these changes. */
export const simulatorSettings = (changes: Partial<SimulatorSettings> = {}): SimulatorSettings => ({
  notification: "beforeReturn",
  notificationCopies: 1,
  notificationDelay: 60_000,
  notificationName: "idop",
  notificationFollowsRedirects: false,
  notificationHttpOnly: false,
  browserReturn: "get",
  reopenAfterAbandon: false,
  resultAfterLimit: true,
  technicalFault: { next: 0, rate: 0, family: "TechDysfonctionnementErreur" },
  badGateway: { next: 0, rate: 0 },
  slowAnswer: { next: 0, rate: 0, milliseconds: 20_000 },
  lostCreation: { next: 0, rate: 0 },
  forcedResult: "",
  exerEcho: "asSent",
  echo: {},
  idopSpelling: "idOp",
  faultstring: "long",
  largestAmount: 9_999_999,
  ...changes
})

/** Decides whether the trouble strikes this call, and counts it. */
export const strikes = (trouble: Trouble, random: () => number): boolean => {
  if (trouble.next > 0) {
    trouble.next -= 1
    return true
  }
  return trouble.rate > 0 && random() < trouble.rate
}
