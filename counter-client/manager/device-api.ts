import { commandDone, type CommandDone } from '../../shared/contract/command.ts';
import {
  deviceChanged,
  deviceList,
  type DeviceList,
  type PairRequest,
} from '../../shared/contract/device.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { ask } from '../../shared/ui/ask.ts';
import { newCommandId } from '../../shared/ui/new-command-id.ts';

const address = (centreId: string): string =>
  `/api/centres/${encodeURIComponent(centreId)}/devices`;

/** The centre's paired kiosks, and when each was last heard of. */
export const readDevices = (centreId: string): Promise<DeviceList | Refusal> =>
  ask(address(centreId), deviceList);

/** Pairs the kiosk that shows this code. */
export const pairDevice = (centreId: string, body: PairRequest): Promise<{ ok: true } | Refusal> =>
  ask(address(centreId), deviceChanged, { method: 'POST', body });

/** Cancels everything that came from there and has not ended. */
export const cancelSource = (
  centreId: string,
  sourceId: string,
  reason: string,
): Promise<CommandDone | Refusal> =>
  ask(
    `/api/centres/${encodeURIComponent(centreId)}/sources/${encodeURIComponent(sourceId)}/cancel`,
    commandDone,
    { method: 'POST', body: { commandId: newCommandId(), reason } },
  );

/** From now on this kiosk gives no tickets. */
export const revokeDevice = (centreId: string, id: string): Promise<{ ok: true } | Refusal> =>
  ask(`${address(centreId)}/${encodeURIComponent(id)}`, deviceChanged, { method: 'DELETE' });
