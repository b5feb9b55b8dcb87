import { isIPv6 } from 'node:net';

/**
 * The network that an address belongs to, as one subscriber's: /24 of IPv4, /56 of IPv6. Attempts are counted by it, since a
 * single subscriber has any number of IPv6 addresses.
 */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1] ?? ip;
  if (!isIPv6(mapped)) return mapped.split('.').slice(0, 3).join('.');
  return expand(mapped).slice(0, 14);
}

/** All 32 hexadecimal digits of an IPv6 address. */
function expand(address: string): string {
  const plain = (address.split('%')[0] as string).replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
    [Number(a) * 256 + Number(b), Number(c) * 256 + Number(d)].map((part) => part.toString(16)).join(':'),
  );
  const [head = '', tail] = plain.split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const before = groups(head);
  const after = tail === undefined ? [] : groups(tail);
  const missing = Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array<string>(missing).fill('0'), ...after].map((group) => group.padStart(4, '0')).join('').toLowerCase();
}
