import type { FastifyRequest } from 'fastify';
import { parseIpAddress } from '@/lib/comments/parse-ip-address';

/** The visitor's IP address: that of the connection, or the one that trusted proxies name in X-Forwarded-For. */
export function visitorIp({ ip, socket }: Pick<FastifyRequest, 'ip' | 'socket'>): string {
  // The header may hold something that is not an IP address: then only the connection is known.
  return parseIpAddress(ip) ?? socket.remoteAddress ?? '';
}
