import type { SessionElement } from "../session/SessionElement.ts"

/** The login, as its parts that come later see it. */
export interface LoginHost extends SessionElement {
  /** Whether the session is to be remembered. */
  readonly remember: boolean
  /** Where the personal space is. */
  readonly space: string
  /** Somebody has signed in: tells the page, and goes on. */
  welcome(): Promise<void>
}
