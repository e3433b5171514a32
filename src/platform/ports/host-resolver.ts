/** All addresses of a host, IPv4 and IPv6; none where there is no such host. Throws where nobody could be asked. */
export type HostResolver = { resolve(host: string): Promise<string[]> };
