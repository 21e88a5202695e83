/** Somebody whom the simulator knows. */
export interface SimulatedPerson {
  readonly id: string
  readonly name: string
}
