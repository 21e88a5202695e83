/** What every mail knows of whom it is for. */
export interface Addressed {
  /** As the greeting shows it: “Mme Camille Martin”; empty when it is not known. */
  readonly recipientName: string
}
