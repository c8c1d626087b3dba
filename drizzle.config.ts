import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: [
    './server/postgres/schema-setup.ts',
    './server/postgres/schema-live.ts',
    './server/postgres/schema-act.ts',
    './server/postgres/schema-console.ts',
    './server/postgres/schema-prediction.ts',
    './server/postgres/schema-device.ts',
  ],
  out: './server/postgres/migrations',
});
