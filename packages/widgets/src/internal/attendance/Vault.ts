import { createStore, delMany, entries, get, set, type UseStore } from "idb-keyval"

interface Sealed {
  /** Milliseconds since 1970 from which on it is nobody's any more. */
  readonly until: number
  readonly nonce: Uint8Array<ArrayBuffer>
  readonly bytes: ArrayBuffer
}

const encoder = new TextEncoder()

/** Of a link's secret: a name for its entries, and the key that they are sealed with. */
async function derived(secret: string) {
  const material = await crypto.subtle.importKey("raw", encoder.encode(secret), "HKDF", false, [
    "deriveBits",
    "deriveKey"
  ])
  const from = (info: string) => ({ name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: encoder.encode(info) })
  const key = await crypto.subtle.deriveKey(from("seal"), material, { name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt"
  ])
  const name = new Uint8Array(await crypto.subtle.deriveBits(from("name"), material, 128))
  return { key, prefix: `${Array.from(name, (byte) => byte.toString(16).padStart(2, "0")).join("")}:` }
}

/**
 * What a tablet keeps of a link: sealed (AES-256-GCM) with a key that only the link's secret gives, in IndexedDB. Without the link's
 * address nobody reads it, and what has had its time is removed whenever a link is opened.
 */
export class Vault {
  readonly #key: CryptoKey
  readonly #prefix: string
  readonly #store: UseStore

  private constructor(key: CryptoKey, prefix: string, store: UseStore) {
    this.#key = key
    this.#prefix = prefix
    this.#store = store
  }

  /** The vault of a secret; nothing where the browser keeps nothing, or the page is not over TLS. */
  static async open(secret: string): Promise<Vault | undefined> {
    try {
      const { key, prefix } = await derived(secret)
      const vault = new Vault(key, prefix, createStore("portail-attendance", "sealed"))
      await vault.#forget((_, { until }) => until < Date.now())
      return vault
    } catch {
      return undefined
    }
  }

  async #forget(which: (name: string, entry: Sealed) => boolean) {
    const all = await entries<string, Sealed>(this.#store)
    await delMany(
      all.flatMap(([name, entry]) => (which(name, entry) ? [name] : [])),
      this.#store
    )
  }

  #sealing(name: string, nonce: Uint8Array<ArrayBuffer>) {
    return { name: "AES-GCM", iv: nonce, additionalData: encoder.encode(this.#prefix + name) }
  }

  /** Keeps a value until a moment. */
  async write(name: string, value: unknown, until: Date): Promise<void> {
    const nonce = crypto.getRandomValues(new Uint8Array(12))
    const bytes = await crypto.subtle.encrypt(
      this.#sealing(name, nonce),
      this.#key,
      encoder.encode(JSON.stringify(value))
    )
    await set(this.#prefix + name, { until: until.getTime(), nonce, bytes } satisfies Sealed, this.#store)
  }

  /** A value that was kept under a name; nothing where there is none, or somebody changed it. */
  async read<Value>(name: string): Promise<Value | undefined> {
    const entry = await get<Sealed>(this.#prefix + name, this.#store)
    return entry === undefined ? undefined : this.#unsealed<Value>(name, entry)
  }

  async #unsealed<Value>(name: string, { nonce, bytes }: Sealed): Promise<Value | undefined> {
    const plain = await crypto.subtle.decrypt(this.#sealing(name, nonce), this.#key, bytes).catch(() => undefined)
    return plain === undefined ? undefined : (JSON.parse(new TextDecoder().decode(plain)) as Value)
  }

  /** All values whose names begin so. */
  async readAll<Value>(beginning: string): Promise<ReadonlyArray<Value>> {
    const all = await entries<string, Sealed>(this.#store)
    const own = all.filter(([name]) => name.startsWith(this.#prefix + beginning))
    const values = await Promise.all(
      own.map(([name, entry]) => this.#unsealed<Value>(name.slice(this.#prefix.length), entry))
    )
    return values.filter((value) => value !== undefined)
  }

  /** Removes values by their names. */
  remove(names: ReadonlyArray<string>): Promise<void> {
    return delMany(
      names.map((name) => this.#prefix + name),
      this.#store
    )
  }

  /** Removes all of the link. */
  clear(): Promise<void> {
    return this.#forget((name) => name.startsWith(this.#prefix))
  }
}
