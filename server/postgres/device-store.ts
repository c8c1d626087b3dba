import { and, asc, count, eq, gt, isNull, lt } from 'drizzle-orm';
import type { Device } from '../../shared/contract/device.ts';
import type { Clock, DeviceStore } from '../ports.ts';
import type { Database } from './database.ts';
import { device, devicePairing } from './schema-device.ts';
import { centre } from './schema-setup.ts';

/** How long a code on a kiosk's screen is good for. */
const codeMs = 10 * 60_000;
/** Codes of one centre at once: anybody can open a kiosk page, so there must be an end. */
const mostOpen = 200;
/** `last_seen_at` is written no more often than this. */
const seenEveryMs = 15_000;

/** Paired kiosks, and those that wait to be, in Postgres. Their secrets are kept as hashes. */
export class PostgresDeviceStore implements DeviceStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    /** Six random digits. */
    private readonly newCode: () => string,
  ) {}

  async find(centreId: string, tokenHash: string): Promise<Device | null> {
    const ours = and(
      eq(device.centreId, centreId),
      eq(device.tokenHash, tokenHash),
      isNull(device.revokedAt),
    );
    const [row] = await this.database.db.select().from(device).where(ours);
    if (row === undefined) return null;
    const now = new Date(this.clock.nowMs());
    if (now.getTime() - row.lastSeenAt.getTime() >= seenEveryMs) {
      await this.database.db.update(device).set({ lastSeenAt: now }).where(ours);
    }
    return toDevice(row);
  }

  async list(centreId: string): Promise<Device[]> {
    const rows = await this.database.db
      .select()
      .from(device)
      .where(and(eq(device.centreId, centreId), isNull(device.revokedAt)))
      .orderBy(asc(device.pairedAt), asc(device.id));
    return rows.map(toDevice);
  }

  async openPairing(centreId: string, tokenHash: string) {
    const [row] = await this.database.db
      .select()
      .from(devicePairing)
      .where(
        and(
          eq(devicePairing.centreId, centreId),
          eq(devicePairing.tokenHash, tokenHash),
          gt(devicePairing.until, new Date(this.clock.nowMs())),
        ),
      );
    return row === undefined ? null : { code: row.code, untilMs: row.until.getTime() };
  }

  /** Null while too many codes of this centre are open. */
  beginPairing(centreId: string, tokenHash: string) {
    const nowMs = this.clock.nowMs();
    const until = new Date(nowMs + codeMs);
    return this.database.db.transaction(async (tx) => {
      await tx.delete(devicePairing).where(lt(devicePairing.until, new Date(nowMs)));
      const [open] = await tx
        .select({ count: count() })
        .from(devicePairing)
        .where(eq(devicePairing.centreId, centreId));
      if ((open?.count ?? 0) >= mostOpen) return null;
      for (;;) {
        const row = { centreId, tokenHash, code: this.newCode(), until };
        const made = await tx.insert(devicePairing).values(row).onConflictDoNothing().returning();
        if (made.length > 0) return { code: row.code, untilMs: until.getTime() };
      }
    });
  }

  /** False when a kiosk was paired with this centre before, whatever became of it. */
  pairFirst(centreId: string, tokenHash: string, name: string): Promise<boolean> {
    return this.database.db.transaction(async (tx) => {
      // The centre's row orders those who come at the same moment.
      await tx
        .select({ id: centre.id })
        .from(centre)
        .where(eq(centre.id, centreId))
        .for('no key update');
      const [before] = await tx
        .select({ count: count() })
        .from(device)
        .where(eq(device.centreId, centreId));
      if ((before?.count ?? 0) > 0) return false;
      const now = new Date(this.clock.nowMs());
      await tx
        .insert(device)
        .values({ centreId, id: 'kiosk-1', name, tokenHash, pairedAt: now, lastSeenAt: now });
      return true;
    });
  }

  /** Pairs the kiosk that shows this code; null when none does. */
  pair(centreId: string, code: string, name: string, staffId: string): Promise<Device | null> {
    return this.database.db.transaction(async (tx) => {
      const now = new Date(this.clock.nowMs());
      await tx
        .select({ id: centre.id })
        .from(centre)
        .where(eq(centre.id, centreId))
        .for('no key update');
      const [taken] = await tx
        .delete(devicePairing)
        .where(
          and(
            eq(devicePairing.centreId, centreId),
            eq(devicePairing.code, code),
            gt(devicePairing.until, now),
          ),
        )
        .returning();
      if (taken === undefined) return null;
      const [before] = await tx
        .select({ count: count() })
        .from(device)
        .where(eq(device.centreId, centreId));
      const [row] = await tx
        .insert(device)
        .values({
          ...{ centreId, id: `kiosk-${(before?.count ?? 0) + 1}`, name },
          ...{ tokenHash: taken.tokenHash, pairedBy: staffId, pairedAt: now, lastSeenAt: now },
        })
        .returning();
      return row === undefined ? null : toDevice(row);
    });
  }

  /** False when there is no such kiosk. */
  async revoke(centreId: string, id: string, staffId: string): Promise<boolean> {
    const gone = await this.database.db
      .update(device)
      .set({ revokedAt: new Date(this.clock.nowMs()), revokedBy: staffId })
      .where(and(eq(device.centreId, centreId), eq(device.id, id), isNull(device.revokedAt)))
      .returning({ id: device.id });
    return gone.length > 0;
  }
}

function toDevice({ id, name, pairedAt, lastSeenAt }: typeof device.$inferSelect): Device {
  return { id, name, pairedAtMs: pairedAt.getTime(), lastSeenAtMs: lastSeenAt.getTime() };
}
