import type { Device } from '../../shared/contract/device.ts';
import type { Clock, DeviceStore } from '../ports.ts';

/** A kiosk revoked by another process is refused here after this time. */
const rememberedMs = 5000;
const mostRemembered = 5000;

/** Spares each ticket a question to the database: paired kiosks are remembered for some seconds. */
export class KnownDevices {
  private readonly known = new Map<string, { device: Device; untilMs: number }>();

  constructor(
    private readonly devices: Pick<DeviceStore, 'find'>,
    private readonly clock: Clock,
  ) {}

  /** The paired kiosk with this secret; null when there is none. */
  async find(centreId: string, tokenHash: string): Promise<Device | null> {
    const key = `${centreId}/${tokenHash}`;
    const nowMs = this.clock.nowMs();
    const known = this.known.get(key);
    if (known !== undefined && Math.abs(known.untilMs - nowMs) <= rememberedMs) {
      if (known.untilMs > nowMs) return known.device;
    }
    const device = await this.devices.find(centreId, tokenHash);
    this.known.delete(key);
    if (device === null) return null;
    if (this.known.size >= mostRemembered) this.known.clear();
    this.known.set(key, { device, untilMs: nowMs + rememberedMs });
    return device;
  }

  forget(): void {
    this.known.clear();
  }
}
