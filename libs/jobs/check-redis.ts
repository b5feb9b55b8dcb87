import { OperatorError } from '@parasol/database';
import { Redis } from 'ioredis';
import { failureCode } from './failure';

/**
 * Whether the queue can stand on this Redis. Asked before BullMQ connects, which would go on trying for ever.
 * @throws OperatorError with a sentence that says what to do; it quotes nothing of the address.
 */
export async function checkRedis(url: string, withinMs: number): Promise<void> {
  let redis: Redis;
  try {
    redis = new Redis(url, { lazyConnect: true, connectTimeout: withinMs, commandTimeout: withinMs, retryStrategy: () => null, maxRetriesPerRequest: 0 });
  } catch {
    throw new OperatorError('REDIS_URL is not an address. It looks like redis://user:password@host:6379.');
  }
  let trouble: unknown;
  redis.on('error', (error: unknown) => (trouble = error));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    const code = failureCode(trouble ?? error);
    const word = String((trouble ?? error) instanceof Error ? ((trouble ?? error) as Error).message : '').split(' ')[0];
    if (word === 'NOAUTH' || word === 'WRONGPASS' || word === 'NOPERM') throw new OperatorError('Redis does not accept the user or password in REDIS_URL. Correct it.');
    throw new OperatorError(`Redis does not answer (${code}). Start it, correct REDIS_URL, or unset it to keep the queue in PostgreSQL.`);
  } finally {
    redis.disconnect();
  }
}
