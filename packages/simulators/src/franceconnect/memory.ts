import type { Adapter, AdapterPayload } from "oidc-provider"

/** What a provider remembers while it runs: sessions, grants, codes, by kind and id. */
export class Memory implements Adapter {
  private readonly kind: string
  private readonly kept: Map<string, AdapterPayload>

  private constructor(kind: string, kept: Map<string, AdapterPayload>) {
    this.kind = kind
    this.kept = kept
  }

  /** One memory for all kinds of a provider. */
  static readonly of = () => {
    const kept = new Map<string, AdapterPayload>()
    return (kind: string): Adapter => new Memory(kind, kept)
  }

  private key(id: string): string {
    return `${this.kind} ${id}`
  }

  async upsert(id: string, payload: AdapterPayload): Promise<undefined> {
    this.kept.set(this.key(id), payload)
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.kept.get(this.key(id))
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return [...this.kept.values()].find((payload) => payload.uid === uid)
  }

  async findByUserCode(): Promise<undefined> {}

  async consume(id: string): Promise<undefined> {
    const payload = this.kept.get(this.key(id))
    if (payload !== undefined) this.kept.set(this.key(id), { ...payload, consumed: true })
  }

  async destroy(id: string): Promise<undefined> {
    this.kept.delete(this.key(id))
  }

  async revokeByGrantId(grantId: string): Promise<undefined> {
    for (const [key, payload] of this.kept) if (payload.grantId === grantId) this.kept.delete(key)
  }
}
