import { createHmac } from 'node:crypto';
import { createReference } from '../create-reference.ts';

/**
 * The code that shows, with the reference, whose a concern is. It is made from the sender's own Idempotency-Key, which is
 * never stored, so that the same request sent again is given the same code although only its digest is kept.
 */
export const createConcernSecret = (idempotencyKey: string, reference: string): string =>
  createReference(createHmac('sha256', idempotencyKey).update(`concern ${reference}`).digest());

/** A code as a person types it from paper: in small letters, without hyphens, with an O for the zero. */
export function readCode(typed: string): string {
  const characters = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return characters.match(/.{1,4}/g)?.join('-') ?? '';
}
