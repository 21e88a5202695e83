import { Context } from "effect"

/** Told how many bytes have just been sealed or opened. A server that must keep its memory small frees dead buffers there. */
export const AfterBytes = Context.Reference<(bytes: number) => void>("@portail-familles/core/files/AfterBytes", {
  defaultValue: () => () => undefined
})
