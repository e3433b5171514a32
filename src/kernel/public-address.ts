import { isAllowedAddress } from "../kernel/ip-range.ts";

/** IANA's special-purpose registries: nothing here is somebody's server on the internet. */
const special4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
];

/** All that is global unicast, and what of it is documentation or carries another address within. */
const global6 = ["2000::/3"];
const special6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];
const all4 = ["0.0.0.0/0"];

/** Whether an address belongs to the internet; an IPv4 address in IPv6 clothes counts as what it is. */
export function isPublicAddress(address: string): boolean {
  if (isAllowedAddress(all4, address)) return !isAllowedAddress(special4, address);
  return isAllowedAddress(global6, address) && !isAllowedAddress(special6, address);
}
