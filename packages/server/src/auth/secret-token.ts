import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, as 43 characters that fit into an address or a header. */
export const createToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token. A plain hash is enough: nobody can try out 256 random bits. */
export const digestToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
