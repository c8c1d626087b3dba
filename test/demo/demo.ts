import { readCommandLine, refuse } from '../support/command-line.ts';
import { addressTable } from '../../server/setup/addresses.ts';
import { ReplayClock } from '../replay/replay-clock.ts';
import { OfficerClient } from '../support/officer-client.ts';
import { letCitizensCome } from './citizens.ts';
import { dayStartMinute, timeOfDay } from './day-shape.ts';
import { demoCentre } from './demo-centre.ts';
import { DemoOfficer } from './demo-officer.ts';
import { startDemoServer, type DemoServer } from './demo-server.ts';
import { SeededRandom } from './random.ts';

/*
 * `npm run demo [-- --speed 6] [--seed 1]`: the product with a life-like hall around it, for somebody who
 * wants to look. People come and officers work until Ctrl-C; nothing is kept. See docs/measuring.md.
 */

/** At six of the eight counters; the others and three officers are left to the visitor. */
const staffed = [
  ['lan', 'counter-1'],
  ['hung', 'counter-2'],
  ['mai', 'counter-3'],
  ['nam', 'counter-4'],
  ['tuan', 'counter-6'],
  ['dung', 'counter-7'],
] as const;
const freeOfficer = 'huong';
const manager = 'quanly';

const { speed, seed } = readWishes();
const centre = demoCentre(speed);
say(`Starting ${centre.name.en}, ${speed} times as fast as life…`);
const server = await startDemoServer(centre);
let over = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (over = true));
void server.ended.then(() => (over = true));
try {
  tellWhereAndWho(server);
  await playUntilOver(server);
} finally {
  await server.stop();
}
process.exit(0);

function readWishes(): { speed: number; seed: number } {
  const number = (value: string) => ({ type: 'string', default: value }) as const;
  const usage = 'npm run demo -- [--speed 6] [--seed 1]';
  const { values } = readCommandLine(usage, {
    options: { speed: number('6'), seed: number('1') },
  });
  const wishes = { speed: Number(values.speed), seed: Number(values.seed) };
  if (wishes.speed >= 1 && wishes.speed <= 60 && Number.isInteger(wishes.seed)) return wishes;
  return refuse('Set --speed to a number from 1 to 60 and --seed to a whole number.', usage);
}

async function playUntilOver({ origin, passwords }: DemoServer): Promise<void> {
  const clock = new ReplayClock(dayStartMinute, speed);
  const isOver = () => over;
  const officers = await Promise.all(
    staffed.map(async ([officerId, counterId], i) => {
      const password = passwords.of(centre.id, officerId);
      const credentials = { origin, centreId: centre.id, username: officerId, password };
      const client = await OfficerClient.signIn(credentials);
      const random = new SeededRandom(seed * 1000 + i + 1);
      const place = { officerId, counterId, clock, random, eatsEarly: i % 2 === 0, isOver };
      return { client, officer: new DemoOfficer(client, place) };
    }),
  );
  const random = new SeededRandom(seed * 1000);
  const reporter = setInterval(() => {
    const tickets = officers[0]?.client.store.view?.tickets ?? [];
    const waiting = tickets.filter(({ state }) => state === 'waiting').length;
    say(`  ${toClock(timeOfDay(clock.minute))} in the demo's day: ${waiting} people wait.`);
  }, clock.ms(60));
  await Promise.race([
    letCitizensCome({ origin, centreId: centre.id, clock, random, isOver }),
    ...officers.map(({ officer }) => officer.work()),
  ]);
  clearInterval(reporter);
  for (const { client } of officers) client.close();
}

function tellWhereAndWho({ origin, passwords }: DemoServer): void {
  const { port } = new URL(origin);
  const host = process.env['HOST'] ?? '0.0.0.0';
  const screens = [
    { name: 'Start', path: '/' },
    { name: 'Kiosk', path: `/${centre.id}/kiosk` },
    { name: 'Board', path: `/${centre.id}/board` },
    { name: 'Officer', path: `/${centre.id}/officer` },
    { name: 'Manager', path: `/${centre.id}/manager` },
  ];
  process.stdout.write(addressTable({ port: Number(port), host, screens }));
  for (const [role, username] of [
    ['officer', freeOfficer],
    ['manager', manager],
  ] as const) {
    const password = passwords.of(centre.id, username);
    process.stdout.write(`  Sign in as ${role.padEnd(7)}   ${username.padEnd(8)} ${password}\n`);
  }
  process.stdout.write('  Counters 5 and 8 are free.\n\n');
}

function toClock(minute: number): string {
  const pad = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${pad(minute / 60)}:${pad(minute % 60)}`;
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
