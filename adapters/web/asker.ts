/** Who asks, by address: only to slow down who guesses. */
import { isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** The network of an IPv6 address: whoever has one address has the whole /64. */
function networkOf(address: string): string {
  const [start = '', end] = address.split('%')[0]?.split('::') ?? [];
  const left = start === '' ? [] : start.split(':');
  const right = end === undefined || end === '' ? [] : end.split(':');
  const zeros = end === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}

export function askerAt(ip: string): string {
  const mapped = MAPPED.exec(ip)?.[1];
  if (mapped !== undefined) return `adres ${mapped}`;
  return `adres ${isIPv6(ip) ? networkOf(ip) : ip}`;
}
