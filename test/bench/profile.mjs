import { mkdirSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { join } from 'node:path';

/* Loaded into the measured server before anything else: samples where its time goes, and writes it when it ends. */
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.start');
process.on('exit', () => {
  session.post('Profiler.stop', (error, stopped) => {
    if (error !== null) throw error;
    const folder = process.env['BENCH_PROFILE_FOLDER'];
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, `server-${process.pid}.cpuprofile`),
      JSON.stringify(stopped.profile),
    );
  });
});
