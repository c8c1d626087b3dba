import type { Device } from '../../../shared/contract/device.ts';
import type { DeviceStore, Pairing } from '../../../server/ports.ts';
import { at } from './setup.ts';

/** Paired and waiting kiosks in memory; codes count from 000001. */
export class FakeDevices implements DeviceStore {
  readonly paired = new Map<string, Device & { revoked: boolean }>();
  readonly waiting = new Map<string, Pairing>();

  async find(_centreId: string, tokenHash: string) {
    const device = this.paired.get(tokenHash);
    return device === undefined || device.revoked ? null : device;
  }

  async list() {
    return [...this.paired.values()].filter(({ revoked }) => !revoked);
  }

  async openPairing(_centreId: string, tokenHash: string) {
    return this.waiting.get(tokenHash) ?? null;
  }

  async beginPairing(_centreId: string, tokenHash: string) {
    const code = String(this.waiting.size + 1).padStart(6, '0');
    const pairing = { code, untilMs: at(9) };
    this.waiting.set(tokenHash, pairing);
    return pairing;
  }

  async pairFirst(_centreId: string, tokenHash: string, name: string) {
    if (this.paired.size > 0) return false;
    this.add(tokenHash, name);
    return true;
  }

  async pair(_centreId: string, code: string, name: string) {
    for (const [tokenHash, pairing] of this.waiting) {
      if (pairing.code !== code) continue;
      this.waiting.delete(tokenHash);
      return this.add(tokenHash, name);
    }
    return null;
  }

  async revoke(_centreId: string, id: string) {
    const device = [...this.paired.values()].find((one) => one.id === id && !one.revoked);
    if (device === undefined) return false;
    device.revoked = true;
    return true;
  }

  private add(tokenHash: string, name: string): Device {
    const times = { pairedAtMs: at(8), lastSeenAtMs: at(8) };
    const device = { id: `kiosk-${this.paired.size + 1}`, name, ...times, revoked: false };
    this.paired.set(tokenHash, device);
    return device;
  }
}
