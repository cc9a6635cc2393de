import { BlockList, isIP, type IPVersion } from 'node:net';

/**
 * What is no public place on the internet (IANA's special-purpose registries, RFC 6890), and what lies in public ranges but
 * leads inside: the relays and tunnels that carry an IPv4 address within, and the host machine of one cloud.
 */
const special: Record<IPVersion, string[]> = {
  ipv4: [
    ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
    ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
    ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4', '168.63.129.16/32'],
  ],
  // 2001::/23 holds Teredo, benchmarking and ORCHID; 2002::/16 is 6to4; then documentation.
  ipv6: ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
};

const specialPlaces = listOf(special);
/** Of IPv6 nothing else is given out: loopback, link-local, unique local, v4-mapped, NAT64 and multicast lie outside. */
const globalUnicast = listOf({ ipv4: [], ipv6: ['2000::/3'] });

function listOf(places: Record<IPVersion, string[]>): BlockList {
  const list = new BlockList();
  for (const family of ['ipv4', 'ipv6'] as const)
    for (const place of places[family]) {
      const [network = '', bits] = place.split('/');
      list.addSubnet(network, Number(bits), family);
    }
  return list;
}

/** Whether a network address, in figures, is a public one. What cannot be read is not. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !specialPlaces.check(address, 'ipv4');
  // A zone behind the address (fe80::1%eth0) belongs to this machine.
  if (isIP(address) !== 6 || address.includes('%')) return false;
  return globalUnicast.check(address, 'ipv6') && !specialPlaces.check(address, 'ipv6');
}

/** Names that mean this machine or its neighbours, whatever a name server answers (RFC 6761, 6762, 8375). */
const innerName = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa)$/;

/** Whether a host, as WHATWG's URL writes it, can be a place outside: a name with a dot, or a public address. */
export function isOutside(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(name) > 0) return isPublicAddress(name);
  return /^[^.]+(\.[^.]+)+$/.test(name) && !innerName.test(name);
}
