import { stdout } from 'node:process';
import { pathToFileURL } from 'node:url';

/** Prints the milliseconds from the start of the process until the module is imported. */
await import(pathToFileURL(process.argv[2] ?? '').href);
stdout.write(JSON.stringify(performance.now()));
