import { lookup as lookupName } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Address ranges that belong to no public server. */
const ranges: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
];

const closed = new BlockList();
for (const [net, prefix, family] of ranges) closed.addSubnet(net, prefix, family);

/** Of IPv6 only the global unicast range counts, without the parts that stand for other networks. */
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');
const closed6 = new BlockList();
for (const net of ['2001::', '2002::', '2001:db8::'] as const)
  closed6.addSubnet(net, net === '2002::' ? 16 : 32, 'ipv6');

/** Is the IP address one on the public internet? */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !closed.check(address, 'ipv4');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1];
  if (mapped !== undefined) return isPublic(mapped);
  return open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6');
}

/**
 * A request that is not made, or not followed; the reason stands in `captures.csv`. `skipped` is
 * what the rules leave out, `failed` what should not have been there.
 */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly outcome: 'skipped' | 'failed';

  constructor(reason: string, outcome: 'skipped' | 'failed' = 'failed') {
    super(reason);
    this.outcome = outcome;
  }
}

/**
 * Looks a name up for one connection and hands over only an address that was checked: what is
 * connected to is what was looked at, whatever the name says a moment later. A name with any
 * address that is not public is refused.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookupName(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, []);
    const strange = found.find(({ address }) => !isPublic(address));
    if (strange) return callback(refusedAddress(hostname, strange.address), []);
    const [first] = found;
    if (options.all === true || first === undefined) return callback(null, found);
    callback(null, first.address, first.family);
  });
};

function refusedAddress(hostname: string, address: string): NodeJS.ErrnoException {
  return new Refused(`${hostname} leads to ${address}, which is not a public address`);
}

/** Refuses an address written as numbers that is not public; names are checked when looked up. */
export function checkLiteral(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  if (isIP(host) !== 0 && !isPublic(host)) throw new Refused(`${url.host} is not a public address`);
}
