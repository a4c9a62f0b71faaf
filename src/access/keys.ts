import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { v7 as uuidV7 } from 'uuid';
import type { Database, Transaction } from '../database/database.js';
import { sql } from '../database/sql.js';
import type { PrismaClient } from '../generated/prisma/client.js';
import type { Principal, Scope } from './principal.js';

const prefix = 'dl_';
// A revoked key stops working on every server within a second.
const rememberedFor = 700;
const lastUsedEvery = 60_000;
const adminKeyId = '00000000-0000-0000-0000-000000000000';

export interface NewKey {
  name: string;
  /** Null for all desks. */
  desk: string | null;
  scopes: readonly Scope[];
  expiresAt: Date | null;
  createdBy: string | null;
}

/** A secret is 256 random bits, so a plain SHA-256 of it can be stored; the id in front of it finds the row. */
const hash = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Creates a key. The token is shown this once; only its hash is stored. */
export async function createKey(tx: Transaction, key: NewKey): Promise<NewKey & { id: string; token: string }> {
  const { name, desk, scopes, expiresAt, createdBy } = key;
  const id = uuidV7();
  const secret = randomBytes(32).toString('base64url');
  await tx.rows(sql`
    insert into ledger.api_key (id, name, desk, scopes, secret_hash, expires_at, created_by)
    values (${id}::uuid, ${name}, ${desk}, ${[...scopes]}, ${hash(secret)}::bytea, ${expiresAt}::timestamptz, ${createdBy}::uuid)
  `);
  return {
    ...key,
    id,
    token: `${prefix}${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}_${secret}`,
  };
}

/** A key that was made, without its token. */
export const knownKey = ({ prisma }: Pick<Database, 'prisma'>, id: string) =>
  prisma.apiKey.findUniqueOrThrow({ where: { id } });

/** Revokes a key; a revoked one stays revoked at its first time. */
export async function revokeKey(prisma: Pick<PrismaClient, 'apiKey'>, id: string): Promise<boolean> {
  const { count } = await prisma.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } });
  return count > 0;
}

/** Finds out whose key a token is. */
export class KeyRing {
  private readonly known = new LRUCache<string, { principal: Principal | null; expiresAt: number }>({
    max: 5000,
    ttl: rememberedFor,
  });
  private readonly used = new LRUCache<string, true>({ max: 5000, ttl: lastUsedEvery });
  private readonly adminHash: Buffer | null;

  constructor(
    private readonly database: Pick<Database, 'prisma' | 'guard'>,
    adminToken: string | undefined,
  ) {
    this.adminHash = adminToken ? hash(adminToken) : null;
  }

  /** The holder of a valid key, or null. */
  async principal(token: string): Promise<Principal | null> {
    if (this.adminHash && timingSafeEqual(hash(token), this.adminHash))
      return { keyId: adminKeyId, name: 'admin', desk: null, scopes: ['*'] };
    const cacheKey = hash(token).toString('base64');
    let entry = this.known.get(cacheKey);
    if (!entry) {
      entry = await this.look(token);
      this.known.set(cacheKey, entry);
    }
    return entry.expiresAt > Date.now() ? entry.principal : null;
  }

  /** Looks every key up again at its next use. */
  forget(): void {
    this.known.clear();
  }

  private async look(token: string): Promise<{ principal: Principal | null; expiresAt: number }> {
    const nobody = { principal: null, expiresAt: Number.POSITIVE_INFINITY };
    const match = /^dl_([A-Za-z0-9_-]{22})_([A-Za-z0-9_-]{43})$/.exec(token);
    if (!match?.[1] || !match[2]) return nobody;
    const id = Buffer.from(match[1], 'base64url')
      .toString('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    const key = await this.database.guard(() => this.database.prisma.apiKey.findUnique({ where: { id } }));
    if (!key || key.revokedAt || !timingSafeEqual(key.secretHash, hash(match[2]))) return nobody;
    this.noteUse(id);
    return {
      principal: { keyId: id, name: key.name, desk: key.desk, scopes: key.scopes as Scope[] },
      expiresAt: key.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY,
    };
  }

  private noteUse(id: string): void {
    if (this.used.has(id)) return;
    this.used.set(id, true);
    // Nobody waits for this, and a failure costs no more than a stale time.
    this.database.prisma.apiKey.updateMany({ where: { id }, data: { lastUsedAt: new Date() } }).catch(() => undefined);
  }
}
