import { setTimeout as pause } from 'node:timers/promises';
import { issueDone } from '../../shared/contract/issue.ts';
import { openBrowser } from '../support/chromium.ts';
import { readCommandLine, refuse } from '../support/command-line.ts';
import { kioskCookie } from '../support/kiosk-pairing.ts';

/*
 * `node --import tsx test/bench/phone-page.ts --origin http://127.0.0.1:8080 --centre ben-nghia`: how long a
 * phone on a slow network looks at nothing before it shows its number. Prints one JSON line per network.
 */

/** As in the browser's developer tools. */
const networks = [
  { name: 'fast 3G', latency: 562.5, kbits: 1440, cpu: 1 },
  { name: 'slow 3G, slow phone', latency: 2000, kbits: 400, cpu: 4 },
] as const;

const usage = 'phone-page.ts -- [--origin http://127.0.0.1:8080] [--centre ben-nghia]';
const { values } = readCommandLine(usage, {
  options: {
    origin: { type: 'string', default: 'http://127.0.0.1:8080' },
    centre: { type: 'string', default: 'ben-nghia' },
  },
});
const browser = await openBrowser();
for (const network of networks) {
  const line = { bench: 'phone-page', network: network.name, ...(await measure(network)) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
await browser.close();

async function measure({ latency, kbits, cpu }: (typeof networks)[number]) {
  const { number, url } = await takeTicket();
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const session = await page.context().newCDPSession(page);
  const bytes = (kbits * 1000) / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency, downloadThroughput: bytes, uploadThroughput: bytes / 2 },
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  let received = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (received += encodedDataLength));
  const beganMs = performance.now();
  const since = () => Math.round(performance.now() - beganMs);
  const going = page.goto(url);
  await page.getByText(number).filter({ visible: true }).first().waitFor();
  const numberMs = since();
  await page.getByRole('button').first().waitFor();
  const liveMs = since();
  await going;
  await pause(500);
  await page.close();
  return { numberMs, liveMs, receivedBytes: received };
}

/** As a kiosk of this machine, which a server without kiosks pairs by itself. */
async function takeTicket(): Promise<{ number: string; url: string }> {
  const cookie = await kioskCookie(values.origin, values.centre);
  if (typeof cookie !== 'string') return refuse(`The kiosk is not paired: ${cookie.code}.`, usage);
  const response = await fetch(`${values.origin}/api/centres/${values.centre}/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({
      ...{ commandId: crypto.randomUUID(), serviceId: 'birth-registration' },
      ...{ language: 'vi', channel: 'kiosk' },
    }),
  });
  const { ticket } = issueDone.parse(await response.json());
  return { number: ticket.number, url: values.origin + new URL(ticket.phoneUrl ?? '').pathname };
}
