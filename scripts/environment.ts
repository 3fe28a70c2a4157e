import { resolve } from 'node:path';
import { UsageError } from './usage.ts';

/** PORT and HOST; a port that is none is a usage error. */
export function serverPlace(): { readonly port: number; readonly host: string } {
  const text = process.env['PORT'] ?? '4321';
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : NaN;
  if (!(port >= 0 && port <= 65_535))
    throw new UsageError(`PORT must be a number from 0 to 65535, not ${text}.`);
  return { port, host: process.env['HOST'] ?? 'localhost' };
}

/** BASE_PATH with a slash at both ends; `/` when it is not set. */
export function basePath(): string {
  const text = process.env['BASE_PATH'] ?? '/';
  const base = `/${text.replace(/^\/+|\/+$/gu, '')}/`.replace('//', '/');
  if (!/^\/(?:[\w.~-]+\/)*$/u.test(base))
    throw new UsageError(`BASE_PATH must be a path such as /atlas/, not ${text}.`);
  return base;
}

/** SITE_URL must be a web address where it is set. */
export function checkSiteUrl(): void {
  const text = process.env['SITE_URL'];
  if (text !== undefined && !/^https?:\/\/[^\s]+$/u.test(text))
    throw new UsageError(`SITE_URL must begin with http:// or https://, not ${text}.`);
}

/** Folder of the built site. */
export function distFolder(): string {
  return resolve(process.env['DIST_DIR'] ?? 'dist');
}
