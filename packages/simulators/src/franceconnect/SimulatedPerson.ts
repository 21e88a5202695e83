/** Somebody whom the simulator knows. */
export interface SimulatedPerson {
  readonly id: string
  readonly name: string
}

/** An agent whom the simulator of ProConnect knows. */
export interface SimulatedAgent extends SimulatedPerson {
  readonly mail: string
  /** Of its organisation, 14 digits. */
  readonly siret: string
}
