/* A thread starts without the TypeScript loader of its parent. */
import { register } from 'tsx/esm/api';

register();
await import('./forecast-thread.ts');
