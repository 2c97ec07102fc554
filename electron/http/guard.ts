import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/**
 * Who may talk to the loopback host. `Host` must be this very address, or a page elsewhere could
 * reach us under a name of its own that resolves to 127.0.0.1 (DNS rebinding). `Origin` must be our
 * own, or any page in the browser could post to us (CSRF).
 */
export interface Guard {
  readonly hostAllowed: (headers: IncomingHttpHeaders) => boolean;
  readonly originAllowed: (headers: IncomingHttpHeaders) => boolean;
  readonly tokenMatches: (given: string | null) => boolean;
  readonly cookieMatches: (headers: IncomingHttpHeaders) => boolean;
  /** The `Set-Cookie` value that admits a browser that came with the token. */
  readonly cookie: string;
}

/** The guard of a server on this port with this token. */
export function createGuard(port: number, token: string): Guard {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  // Cookies are shared by all ports of a host: the port in the name keeps two servers apart.
  const name = `deadletter-${port}`;
  return {
    hostAllowed: ({ host }) => host !== undefined && hosts.has(host),
    originAllowed: (headers) => {
      const { origin, host } = headers;
      if (origin !== undefined) return origin === `http://${host}`;
      const site = headers['sec-fetch-site'];
      return site === undefined || site === 'same-origin' || site === 'none';
    },
    tokenMatches: (given) => given !== null && same(given, token),
    cookieMatches: ({ cookie }) =>
      (cookie ?? '').split(';').some((pair) => {
        const [key, value] = pair.trim().split('=', 2);
        return key === name && value !== undefined && same(value, token);
      }),
    cookie: `${name}=${token}; Path=/; HttpOnly; SameSite=Strict`,
  };
}

function same(given: string, expected: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}
