/** The browser that asks to be signed in. */
export interface Browser {
  /** Origin of the page. */
  readonly origin: string
  /** Network address, by which attempts are counted. */
  readonly address: string
  /** As “Firefox sur Windows”; empty when it does not say. */
  readonly device: string
  /** Secret that it got at an earlier sign-in, by which it is recognised. */
  readonly deviceSecret: string | null
  /** Secret of the session that it still has, right or not. */
  readonly sessionSecret: string | null
}
