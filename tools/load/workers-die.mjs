import { isMainThread } from 'node:worker_threads';

// Loaded into the server of `npm run load -- --seats`: each worker ends itself after a while, whatever it is doing.
const LIFE_MS = 20_000;
if (!isMainThread) setTimeout(() => process.exit(1), LIFE_MS * (0.5 + Math.random())).unref();
