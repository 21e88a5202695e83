import { createServer } from "node:net"

/**
 * A port that is free now, with seven free ones after it: a demo takes them all. Below the ports that systems give to connections and to
 * whoever asks for any, or one of them may be taken before the demo comes to it.
 */
export const freePorts = async (): Promise<number> => {
  for (;;) {
    const base = 20_000 + Math.floor(Math.random() * 12_000)
    const free = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((offset) => isFree(base + offset)))
    if (free.every(Boolean)) return base
  }
}

/** Whether nobody listens at a port of this machine's loopback. */
export const isFree = (port: number): Promise<boolean> =>
  new Promise((settle) => {
    const server = createServer()
    server.once("error", () => settle(false))
    server.listen(port, "127.0.0.1", () => server.close(() => settle(true)))
  })
