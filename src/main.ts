#!/usr/bin/env node
import { lastResort, sayAndEnd } from './command/last-resort.ts';
import { main } from './command/main.ts';

lastResort(sayAndEnd);
process.exitCode = await main(process.argv.slice(2));
